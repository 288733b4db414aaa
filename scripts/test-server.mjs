/**
 * Real answers of a real server that behaves badly on demand, for browser tests:
 *   /test-server/slow/MILLISECONDS/PATH    the file, late
 *   /test-server/status/CODE               that status
 *   /test-server/body?type=TYPE&text=TEXT  that body
 *   /test-server/huge?bytes=N              N bytes, streamed without a length
 *   /test-server/stalled                   the beginning of a body, and then nothing for ten seconds
 *   /test-server/drip?pieces=N&every=MS    a JSON list of N zeros, one at a time
 *   /test-server/redirect?to=ADDRESS       a redirect there
 *   /test-server/cors/PATH                 the file, readable from every origin
 *   /test-server/once/CODE/KEY/PATH        that status at the first request with this key, then the file
 *   /test-server/munich                    the City of Munich's catalogue, imported from its export; 404 where that is not at hand
 *   /test-server/cookies                   the request's cookies, as JSON
 *   /test-server/csp/PATH?policy=POLICY    the file under that Content-Security-Policy
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = { html: 'text/html', js: 'text/javascript', json: 'application/json', css: 'text/css' };

async function file(context, path) {
  const full = join(root, normalize(`/${path}`));
  const exists = await stat(full).then(
    () => true,
    () => false,
  );
  // Left without a body, the answer is 404.
  if (!exists) return;
  context.type = types[full.split('.').pop()] ?? 'application/octet-stream';
  context.body = createReadStream(full);
}

function* zeros(bytes) {
  const chunk = Buffer.alloc(65_536, 32);
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

async function* stalled() {
  yield '{ "version": 1, ';
  await wait(10_000, undefined, { ref: false });
}

async function* drip(pieces, every) {
  for (let piece = 0; piece < pieces; piece += 1) {
    yield piece === 0 ? '[0' : ',0';
    await wait(every);
  }
  yield ']';
}

/** Keys of /once/ that were asked for already. */
const seen = new Set();

let munich;

/** A real town's export as a catalogue, made by the built command; absent where the export is not at hand. */
function munichCatalogue() {
  const exported = join(root, '../shared/data/munich');
  if (!existsSync(exported)) return undefined;
  if (munich === undefined) {
    const out = join(mkdtempSync(join(tmpdir(), 'service-finder-munich-')), 'catalogue.json');
    const [services, locations] = ['services', 'locations'].map((kind) => join(exported, `munich-${kind}_de.json`));
    execFileSync(
      process.execPath,
      [join(root, 'dist/cli/main.js'), 'import', 'dldb', services, '--locations', locations, '--out', out],
      { stdio: 'ignore' },
    );
    munich = out;
  }
  return munich;
}

export async function testServer(context, next) {
  const match = /^\/test-server\/(\w+)(?:\/(.*))?$/.exec(context.path);
  if (!match) return next();
  const [, kind, rest = ''] = match;
  context.set('cache-control', 'no-store');
  if (kind === 'slow') {
    const [, delay, path] = /^(\d+)\/(.*)$/.exec(rest);
    await wait(Number(delay));
    return file(context, path);
  }
  if (kind === 'munich') {
    const catalogue = munichCatalogue();
    context.status = catalogue === undefined ? 404 : 200;
    context.type = 'application/json';
    context.body = catalogue === undefined ? '{}' : createReadStream(catalogue);
    return undefined;
  }
  if (kind === 'status') {
    context.status = Number(rest);
    context.body = 'refused by the test server';
    return undefined;
  }
  if (kind === 'body') {
    context.type = context.query.type;
    context.body = context.query.text;
    return undefined;
  }
  if (kind === 'huge') {
    context.type = 'application/json';
    context.body = Readable.from(zeros(Number(context.query.bytes)));
    return undefined;
  }
  if (kind === 'stalled') {
    context.type = 'application/json';
    context.body = Readable.from(stalled());
    return undefined;
  }
  if (kind === 'drip') {
    context.type = 'application/json';
    context.body = Readable.from(drip(Number(context.query.pieces), Number(context.query.every)));
    return undefined;
  }
  if (kind === 'redirect') {
    context.set('access-control-allow-origin', '*');
    context.redirect(context.query.to);
    return undefined;
  }
  if (kind === 'cors') {
    context.set('access-control-allow-origin', '*');
    return file(context, rest);
  }
  if (kind === 'once') {
    const [, code, key, path] = /^(\d+)\/([^/]+)\/(.*)$/.exec(rest);
    if (seen.has(key)) return file(context, path);
    seen.add(key);
    context.status = Number(code);
    context.body = 'not yet';
    return undefined;
  }
  if (kind === 'cookies') {
    context.body = JSON.stringify({ cookies: context.get('cookie') });
    context.type = 'application/json';
    return undefined;
  }
  if (kind === 'csp') {
    context.set('content-security-policy', context.query.policy);
    return file(context, rest);
  }
  return next();
}
