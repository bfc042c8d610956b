/** The server's answers. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { RETAINED_304_HEADERS, etag } from 'hono/etag';
import { checkAnswers } from './answers.mjs';
import { acceptedProposals, keepApplication } from './applications.mjs';
import { createBoard } from './board.mjs';
import { isOutOfReach } from './database.mjs';
import { widgetFolder } from './guildhall.mjs';
import { pagingHeaders, readBoardRequest } from './paging.mjs';
import { ProblemError, problemResponse } from './problem.mjs';
import { createRateLimit } from './rate-limit.mjs';

/** What a page of another site may read of an answer. */
const exposedHeaders = ['Link', 'Link-Template', 'Content-Range', 'X-Total-Count', 'ETag', 'Retry-After'];

/** Properties of an application that nobody fills in who sees the form; `website` is what the widget calls its own. */
const traps = ['honeypot', 'website'];

/** What the page at / may load: its own files, and nothing else. */
const pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/**
 * @param {object} parts
 * @param {import('./database.mjs').Database} parts.database
 * @param {any} parts.community the community document
 * @param {import('./settings.mjs').Settings} parts.settings
 * @param {() => number} [parts.now] milliseconds, for the rate limit
 */
export function createApp({ database, community, settings, now }) {
  const app = new Hono();
  const readBoard = createBoard(database, community.boards[0]);

  app.use(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });
  app.use('/api/*', cors({
    origin: (origin) => (isAllowed(origin, settings) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key', 'Range', 'Range-Unit'],
    exposeHeaders: exposedHeaders,
    maxAge: 600,
  }));

  const retainedHeaders = [...RETAINED_304_HEADERS, ...exposedHeaders, 'Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'];
  const revalidate = [
    etag({ retainedHeaders }),
    async (context, next) => {
      await next();
      context.header('cache-control', context.res.ok ? 'no-cache' : 'no-store');
    },
  ];

  app.get('/api/board', ...revalidate, async (context) => {
    const url = new URL(context.req.url);
    const asked = readBoardRequest(url.searchParams, context.req.raw.headers);
    const { entries, ...found } = await readBoard(asked);
    const headers = pagingHeaders(url, asked, found);
    if (asked.style !== 'range') return context.json(entries, 200, headers);
    if (found.offset > 0 && found.offset >= found.total) {
      const detail = `There are ${found.total} entries, so none from ${found.offset} on.`;
      throw new ProblemError({ status: 416, title: 'Beyond the end', detail }, { 'content-range': headers['content-range'] });
    }
    return context.json(entries, found.count < found.total ? 206 : 200, { ...headers, 'range-unit': 'items' });
  });

  app.get('/api/community', ...revalidate, async (context) => {
    return context.json({ ...community, proposals: await acceptedProposals(database, community) });
  });

  const secondsToWait = createRateLimit({ limit: settings.rateLimit, window: settings.rateWindow, now });
  app.post(
    '/api/applications',
    async (context, next) => {
      refuseOtherSites(context, settings);
      const seconds = secondsToWait(addressOf(context, settings));
      if (seconds) throw new ProblemError({ status: 429, title: 'Too many applications', detail: `Please try again in ${seconds} seconds.` }, { 'retry-after': String(seconds) });
      await next();
    },
    bodyLimit({
      maxSize: settings.maxBytes,
      onError: () => {
        throw new ProblemError({ status: 413, title: 'Too large', detail: `An application may have at most ${settings.maxBytes} bytes.` }, { connection: 'close' });
      },
    }),
    async (context) => {
      const body = await jsonBody(context);
      const key = idempotencyKey(context, body);
      const form = community.forms.find(({ id }) => id === body.form);
      if (!form) throw invalid([{ pointer: '/form', detail: `There is no such form. There are: ${community.forms.map(({ id }) => id).join(', ')}.` }]);
      // a field that people do not see: what fills it in is no person, and is told nothing
      if (traps.some((name) => isFilled(body[name]))) return context.json(receipt({ id: randomUUID(), received: new Date() }, form), 201);

      if (typeof body.answers !== 'object' || body.answers === null || Array.isArray(body.answers)) {
        throw invalid([{ pointer: '/answers', detail: 'The answers have to be an object, by the id of each field.' }]);
      }
      const { answers, errors } = checkAnswers(form, body.answers);
      if (errors.length) throw invalid(errors);

      const kept = await keepApplication(database, { key, form: form.id, answers });
      if (!kept.isSame) throw new ProblemError({ status: 409, title: 'Another application came with this key', detail: 'Send this one with an idempotency key of its own.' });
      return context.json(receipt(kept, form), kept.isNew ? 201 : 200);
    },
  );

  for (const [path, allowed] of [['/api/board', 'GET, HEAD'], ['/api/community', 'GET, HEAD'], ['/api/applications', 'POST']]) {
    app.all(path, () => {
      throw new ProblemError({ status: 405, title: 'Not in this way', detail: `${path} answers to ${allowed}.` }, { allow: `${allowed}, OPTIONS` });
    });
  }

  const page = readFileSync(new URL('page/index.html', import.meta.url), 'utf8');
  app.get('/', (context) => context.html(page, 200, { 'content-security-policy': pagePolicy, 'cache-control': 'no-cache' }));
  app.get('/page/*', serveStatic({ root: fileURLToPath(new URL('.', import.meta.url)) }));
  app.get('/guildhall/*', serveStatic({ root: fileURLToPath(widgetFolder), rewriteRequestPath: (path) => path.replace(/^\/guildhall/, '') }));

  app.notFound(({ req }) => problemResponse(new ProblemError({ status: 404, title: 'Not here', detail: `There is nothing at ${req.path}.` })));
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error);
    // the cause is for the log: it may name tables, files and hosts
    console.error(error);
    if (isOutOfReach(error)) return problemResponse(new ProblemError({ status: 503, title: 'Not now', detail: 'The database cannot be reached. Please try again in a few seconds.' }, { 'retry-after': '5' }));
    return problemResponse(new ProblemError({ status: 500, title: 'A mistake of ours', detail: 'Something went wrong on the server. Trying again later may help.' }));
  });
  return app;
}

const isAllowed = (origin, { allowedOrigins }) => Boolean(origin) && (allowedOrigins.includes('*') || allowedOrigins.includes(origin));

/**
 * A browser asks first whether another site's page may send JSON, and hears no. This holds also for what it sends without
 * asking.
 */
function refuseOtherSites(context, settings) {
  const origin = context.req.header('origin');
  if (!origin || isAllowed(origin, settings)) return;
  const isOurs = context.req.header('sec-fetch-site') === 'same-origin' || (URL.canParse(origin) && new URL(origin).host === context.req.header('host'));
  if (!isOurs) throw new ProblemError({ status: 403, title: 'Not from this site', detail: `Pages of ${origin} may not send applications here.` });
}

/** Who asks: with a trusted proxy, whom that proxy saw, which is the last of the list. */
function addressOf(context, { trustProxy }) {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || getConnInfo(context).remote.address || 'unknown';
}

async function jsonBody(context) {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) {
    throw new ProblemError({ status: 415, title: 'Not JSON', detail: 'An application has to come with the Content-Type application/json.' });
  }
  const body = await context.req.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw invalid([{ pointer: '', detail: 'The body has to be a JSON object with “form” and “answers”.' }]);
}

/** From the header or the body; both is fine when they say the same. */
function idempotencyKey(context, body) {
  // as a structured field, the header has quotation marks
  const inHeader = context.req.header('idempotency-key')?.replace(/^"(.*)"$/, '$1');
  const inBody = body.idempotencyKey;
  if (inHeader !== undefined && inBody !== undefined && inHeader !== inBody) {
    throw invalid([{ pointer: '/idempotencyKey', detail: 'The header Idempotency-Key says something else.' }]);
  }
  const key = inHeader ?? inBody;
  if (typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key)) return key;
  throw invalid([{ pointer: '/idempotencyKey', detail: 'An idempotency key is needed, so that sending again is not applying twice: 8 to 200 letters, digits and signs, made for this application, in “idempotencyKey” or the header Idempotency-Key.' }]);
}

const invalid = (errors) => new ProblemError({ status: 400, title: 'Not everything is right yet', detail: errors.map(({ detail }) => detail).join(' '), errors });

const isFilled = (value) => typeof value === 'string' && value !== '';

/** What the sender is told, the same however often they send. */
const receipt = ({ id, received }, form) => ({ id, form: form.id, status: 'received', received: new Date(received).toISOString() });
