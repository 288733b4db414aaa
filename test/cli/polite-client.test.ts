import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, describe, it } from 'node:test';
import { LiveError } from '../../src/cli/live/live-error.js';
import { PoliteClient } from '../../src/cli/live/polite-client.js';
import type { PoliteOptions } from '../../src/cli/live/polite-client.js';
import { retryAfter } from '../../src/cli/live/retry-after.js';
import { PortalServer } from './fixtures/portal-server.js';

const portal = await PortalServer.start();
beforeEach(() => {
  portal.reset();
});

const client = (options: Partial<PoliteOptions> = {}): PoliteClient =>
  new PoliteClient({
    api: new URL(portal.fim),
    headers: { 'x-client': 'test' },
    interval: 0,
    firstWait: 5,
    tries: 4,
    timeout: 2000,
    ...options,
  });
const path = '/leistung-steckbriefe';
const faultOf = async (asked: Promise<unknown>): Promise<LiveError> => {
  try {
    await asked;
  } catch (error) {
    assert.ok(error instanceof LiveError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'an answer came' });
};

describe('asking a service', () => {
  it('sends parameters and headers, and none that is undefined', async () => {
    const text = await client().get(path, { fts_query: 'Wohnung & Haus', offset: 0, source: undefined });
    assert.match(text ?? '', /Geburtsurkunde/);
    assert.deepEqual(portal.paths, ['/leistung-steckbriefe?fts_query=Wohnung+%26+Haus&offset=0']);
    assert.equal(portal.asked[0]?.headers['x-client'], 'test');
  });

  it('keeps its distance between two questions', async () => {
    const polite = client({ interval: 400, timeout: 20_000 });
    for (let i = 0; i < 4; i += 1) await polite.get(path);
    // The first question also opens the connection, so it says little about the distance to the second.
    const [, second = 0, third = 0, fourth = 0] = portal.asked.map(({ at }) => at);
    for (const distance of [third - second, fourth - third]) assert.ok(distance > 200, String(distance));
  });

  it('has no answer where the service has none', async () => {
    assert.equal(await client().get('/leistung-stammtexte/S999/9/primary/parsed-xzufi'), undefined);
    assert.equal(portal.asked.length, 1);
  });

  it('waits as long as the service asks for, then goes on', async () => {
    portal.misbehave(/steckbriefe/, { status: 429, headers: { 'retry-after': '1' } });
    const waits: number[] = [];
    await client({ onWait: (milliseconds) => waits.push(milliseconds) }).get(path);
    assert.deepEqual(waits, [1000]);
    const [first = 0, second = 0] = portal.asked.map(({ at }) => at);
    assert.ok(second - first >= 990);
  });

  it('waits longer after each failure of the server', async () => {
    portal.misbehave(/steckbriefe/, { status: 503 }, { status: 500 }, { status: 502 });
    const waits: number[] = [];
    await client({ onWait: (milliseconds) => waits.push(milliseconds) }).get(path);
    assert.equal(waits.length, 3);
    for (const [index, milliseconds] of waits.entries()) {
      const least = 5 * 2 ** index;
      assert.ok(milliseconds >= least && milliseconds <= least * 1.5, waits.join(', '));
    }
  });

  it('gives up after some tries', async () => {
    portal.misbehave(/steckbriefe/, ...Array.from({ length: 9 }, () => ({ status: 503 })));
    const { fault, detail } = await faultOf(client().get(path));
    assert.deepEqual([fault, detail, portal.asked.length], ['status', '503', 4]);
  });

  it('does not wait for hours', async () => {
    portal.misbehave(/steckbriefe/, { status: 429, headers: { 'retry-after': '7200' } });
    const { fault, detail } = await faultOf(client().get(path));
    assert.deepEqual([fault, detail], ['busy', '7200']);
  });

  it('asks again after a cut connection and after silence', async () => {
    portal.misbehave(/steckbriefe/, 'cut', 'silent');
    assert.match((await client({ timeout: 300 }).get(path)) ?? '', /Geburtsurkunde/);
    assert.equal(portal.asked.length, 3);
  });

  it('tells silence from an unreachable host', async () => {
    portal.misbehave(/steckbriefe/, 'silent', 'silent');
    assert.equal((await faultOf(client({ timeout: 100, tries: 2 }).get(path))).fault, 'timeout');
    const nobody = client({ api: new URL('http://127.0.0.1:9/'), tries: 2 });
    assert.equal((await faultOf(nobody.get('/'))).fault, 'unreachable');
  });

  it('does not ask again where it is not let in, or its question is wrong', async () => {
    for (const [status, fault] of [
      [401, 'refused'],
      [403, 'refused'],
      [422, 'status'],
    ] as const) {
      portal.reset();
      portal.misbehave(/steckbriefe/, { status });
      assert.equal((await faultOf(client().get(path))).fault, fault);
      assert.equal(portal.asked.length, 1);
    }
  });

  it('reads no answer without end', async () => {
    portal.misbehave(/steckbriefe/, 'endless');
    const before = process.memoryUsage().rss;
    const { fault, detail } = await faultOf(client({ maxBytes: 5_000_000, timeout: 60_000 }).get(path));
    assert.deepEqual([fault, detail], ['too-large', '5']);
    assert.ok(process.memoryUsage().rss - before < 80_000_000);
  });

  it('follows a redirect on the same host only, so that no header reaches another', async () => {
    portal.misbehave(/steckbriefe/, { status: 302, headers: { location: '/api/v0/leistung-stammtexte' } });
    assert.match((await client().get(path)) ?? '', /total_count/);
    const stranger: string[] = [];
    const other = createServer((request, response) => {
      stranger.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    after(() => other.close());
    const location = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`;
    portal.misbehave(/steckbriefe/, { status: 301, headers: { location } });
    const { fault, detail } = await faultOf(client().get(path));
    assert.deepEqual([fault, detail, stranger], ['redirect', location, []]);
  });

  it('leaves a circle of redirects', async () => {
    const loop = { status: 302, headers: { location: '/api/v0/leistung-steckbriefe' } };
    portal.misbehave(/steckbriefe/, ...Array.from({ length: 30 }, () => loop));
    assert.equal((await faultOf(client().get(path))).fault, 'redirect');
    assert.ok(portal.asked.length < 10);
  });
});

describe('the header Retry-After', () => {
  it('tells seconds or a date, or nothing', () => {
    const now = Date.parse('2026-05-01T12:00:00Z');
    assert.equal(retryAfter('7', now), 7000);
    assert.equal(retryAfter('Fri, 01 May 2026 12:00:30 GMT', now), 30_000);
    assert.equal(retryAfter('Fri, 01 May 2026 11:00:00 GMT', now), 0);
    assert.equal(retryAfter('soon', now), undefined);
    assert.equal(retryAfter(null, now), undefined);
  });
});
