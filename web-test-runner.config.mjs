import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from './scripts/browser.mjs';
import { cdpPlugin } from './scripts/cdp-plugin.mjs';
import { createFaultServer, faultPlugin } from './scripts/fault-server.mjs';
import { viteServe } from './scripts/vite-serve.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

/** One closing line that any CI can read; a run without a single test fails. */
const totals = {
  onTestRunFinished({ sessions }) {
    const n = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const t of suite?.tests ?? []) n[t.skipped ? 'skipped' : t.passed ? 'passed' : 'failed']++;
      for (const s of suite?.suites ?? []) walk(s);
    };
    for (const s of sessions) {
      walk(s.testResults);
      if (s.errors?.length || !s.testResults) n.failed++;
    }
    if (n.passed + n.failed === 0) {
      n.failed = 1;
      process.exitCode = 1;
    }
    console.log(`\n${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped`);
  },
};

const launchers = {
  chromium: async () => chromeLauncher({ launchOptions: { executablePath: (await findChromium()).path, headless: true, args: chromeArgs } }),
  // Firefox through WebDriver BiDi, spoken by the same launcher
  firefox: async () => chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', headless: true, executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' } }),
  webkit: async () => webkitLauncher(),
};

const faults = createFaultServer();

export default {
  files: ['test/**/*.test.ts', '!test/dist/**'],
  concurrency: 2,
  browsers: await Promise.all((process.env.BROWSERS ?? 'chromium').split(',').map((n) => launchers[n]())),
  // answers that go wrong, under /faults/ and on another origin
  middleware: [faults.middleware],
  plugins: [a11ySnapshotPlugin(), cdpPlugin(), faultPlugin(faults), viteServe()],
  testFramework: { config: { timeout: 10000 } },
  coverageConfig: { include: ['src/**/*.ts'], exclude: ['src/**/generated/**'] },
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter(), totals],
  filterBrowserLogs: ({ args }) => !args.some((a) => String(a).includes('Lit is in dev mode')),
};
