// Tries the widgets in a real WordPress, as its packages for Debian have it: apt-get install wordpress
// wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server. A database of its own, without a port; PHP's own
// server on loopback; people who log in with a browser and save pages as the editor does. All of it in a folder that is
// made for the run and removed after it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mustRun, root, run, Unavailable } from './project.mjs';

const packaged = '/usr/share/wordpress';
const password = 'only for this run';

/** What stands in a “Custom HTML” block. */
const block = (lines) => `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->`;
const lines = '<script type="module" src="/wp-content/uploads/guildhall/guildhall.js"></script>\n<guild-station-map src="/wp-content/uploads/community.json" heading="Where we are"></guild-station-map>';
const inlineLines = '<script type="module" src="/wp-content/uploads/guildhall/guildhall.js"></script>\n<guild-station-list heading="By hand">\n  <script type="application/json">[{ "name": "Lisbon", "place": { "city": "Lisbon" } }]</script>\n</guild-station-list>';
const shortcode = '<!-- wp:shortcode -->\n[guild_station_map src="/wp-content/uploads/community.json" heading="Where we are"]\n<!-- /wp:shortcode -->';

function checkPrograms() {
  if (!existsSync(join(packaged, 'wp-settings.php'))) throw new Unavailable(`there is no WordPress in ${packaged}`);
  if (!existsSync(join(packaged, 'wp-content/themes/twentytwentythree'))) throw new Unavailable('there is no theme twentytwentythree for WordPress here');
  for (const program of ['php', 'mariadbd', 'mariadb-install-db', 'mariadb-admin']) {
    if (!run(program, ['--version'], root).ok) throw new Unavailable(`there is no ${program} here`);
  }
  if (!/^mysqli$/m.test(run('php', ['-m'], root).said)) throw new Unavailable('PHP has no mysqli here');
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks again and again until a program answers, for half a minute. */
async function untilWell(isWell, what) {
  for (let tries = 0; tries < 300; tries++) {
    if (await isWell()) return;
    await pause(100);
  }
  throw new Error(`${what} does not answer`);
}

/** A database server of its own, reached by a file. */
async function startDatabase(folder, started) {
  const data = join(folder, 'data');
  const socket = join(folder, 'database.sock');
  const who = `--user=${userInfo().username}`;
  mustRun('mariadb-install-db', ['--no-defaults', who, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'], folder);
  started.push(spawn('mariadbd', ['--no-defaults', who, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', '--innodb-flush-log-at-trx-commit=0'], { stdio: 'ignore' }));
  const admin = (...args) => run('mariadb-admin', ['--no-defaults', '--user=root', `--socket=${socket}`, ...args], folder).ok;
  await untilWell(() => admin('ping'), 'the database');
  assert.ok(admin('create', 'wordpress'), 'no database could be made');
  return socket;
}

const configuration = (socket, address) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTH_KEY', 'a' ); define( 'SECURE_AUTH_KEY', 'b' ); define( 'LOGGED_IN_KEY', 'c' ); define( 'NONCE_KEY', 'd' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

/** Installs it as its own first page would, with an administrator and an author, and switches the plugin on. */
const installation = `<?php
function wp_mail() { return true; }
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Site', 'administrator', 'administrator@site.example', true, '', '${password}' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => '${password}', 'user_email' => 'author@site.example', 'role' => 'author' ) );
switch_theme( 'twentytwentythree' );
update_option( 'active_plugins', array( 'guildhall/guildhall.php' ) );
echo get_bloginfo( 'version' );
`;

/** WordPress with the copied folder, the data and the plugin; its address and version. */
async function startSite(folder, unpacked, started) {
  const site = join(folder, 'site');
  cpSync(packaged, site, { recursive: true, dereference: true });
  const uploads = join(site, 'wp-content/uploads');
  const plugin = join(site, 'wp-content/plugins/guildhall');
  for (const place of [uploads, plugin]) {
    mkdirSync(place, { recursive: true });
    cpSync(join(unpacked, 'dist/cdn'), join(place, 'guildhall'), { recursive: true });
  }
  cpSync(join(root, 'examples/community.json'), join(uploads, 'community.json'));
  cpSync(join(root, 'examples/wordpress/guildhall.php'), join(plugin, 'guildhall.php'));
  const socket = await startDatabase(folder, started);
  const address = `http://127.0.0.1:${await freePort()}`;
  writeFileSync(join(site, 'wp-config.php'), configuration(socket, address));
  writeFileSync(join(site, 'install.php'), installation);
  const version = mustRun('php', ['-d', 'display_errors=0', 'install.php'], site).trim();
  started.push(spawn('php', ['-S', address.replace('http://', ''), '-t', site], { stdio: 'ignore' }));
  await untilWell(() => fetch(address).then(({ ok }) => ok, () => false), 'WordPress');
  return { address, version };
}

/** Logs in with a browser of its own. */
async function logIn(browser, address, name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${address}/wp-login.php`);
  // the page moves the focus by itself for a moment, so nothing is typed
  const sent = page.evaluate(
    (who, secret) => {
      document.querySelector('#user_login').value = who;
      document.querySelector('#user_pass').value = secret;
      document.querySelector('#loginform').submit();
    },
    name,
    password,
  );
  await Promise.all([page.waitForNavigation(), sent]);
  const cookies = await context.cookies();
  assert.ok(cookies.some((cookie) => cookie.name.startsWith('wordpress_logged_in')), `${name} could not log in`);
  return page;
}

/** Publishes a post as the block editor does, by WordPress's REST interface; its address. */
async function publish(page, address, content) {
  const answer = await page.evaluate(
    async (site, body) => {
      const nonce = await (await fetch(`${site}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
      const response = await fetch(`${site}/index.php?rest_route=/wp/v2/posts`, { method: 'POST', headers: { 'content-type': 'application/json', 'X-WP-Nonce': nonce }, body: JSON.stringify({ title: 'Stations', status: 'publish', content: body }) });
      return response.json();
    },
    address,
    content,
  );
  assert.ok(answer.link, JSON.stringify(answer).slice(0, 500));
  return { link: answer.link, kept: answer.content.raw };
}

async function untilReady(page, link, tag, heading) {
  await page.goto(link);
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.matches(':state(ready)'), { timeout: 20_000 }, tag);
  const shown = await page.evaluate((wanted) => document.querySelector(wanted).shadowRoot.textContent, tag);
  assert.ok(shown.includes(heading) && shown.includes('Lisbon'), shown.slice(0, 300));
}

/** @param check makes one check and says how it went, as in test-hosts.mjs */
export async function tryWordPress({ browser, unpacked, check }) {
  checkPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-wordpress-'));
  const started = [];
  try {
    let site;
    const isThere = await check('installs', async () => {
      site = await startSite(folder, unpacked, started);
    });
    if (!isThere) return;
    console.log(`  WordPress ${site.version}, ${run('php', ['--version'], root).said.split('\n')[0].split(' (')[0]}, twentytwentythree`);
    const administrator = await logIn(browser, site.address, 'administrator');
    const author = await logIn(browser, site.address, 'author');
    const reader = await (await browser.createBrowserContext()).newPage();
    await check('a “Custom HTML” block by an administrator: the map is ready', async () => {
      const { link, kept } = await publish(administrator, site.address, block(lines));
      assert.equal(kept, block(lines));
      await untilReady(reader, link, 'guild-station-map', 'Where we are');
    });
    await check('the same with the data in the block: the list is ready', async () => {
      const { link } = await publish(administrator, site.address, block(inlineLines));
      await untilReady(reader, link, 'guild-station-list', 'By hand');
    });
    await check('the same by an author: WordPress takes script and tag away', async () => {
      const { kept } = await publish(author, site.address, block(lines));
      assert.doesNotMatch(kept, /<script|<guild-/);
    });
    await check('the plugin’s shortcode by an author: the map is ready', async () => {
      const { link } = await publish(author, site.address, shortcode);
      await untilReady(reader, link, 'guild-station-map', 'Where we are');
    });
  } finally {
    for (const program of started.reverse()) program.kill();
    await Promise.all(started.map((program) => program.exitCode ?? once(program, 'exit')));
    rmSync(folder, { recursive: true, force: true });
  }
}
