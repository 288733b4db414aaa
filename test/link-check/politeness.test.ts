import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from './fixtures/check.js';
import { page, SERVICE_TEXT, silence, status, townServer } from './fixtures/town-server.js';
import type { Answer, TownServer } from './fixtures/town-server.js';

const file = (name: string): string => `/${name}.pdf`;
const pdf = status(200, { 'content-type': 'application/pdf' });
/** Answers after a while, so that requests would meet if they were let. */
const slowly =
  (answer: Answer): Answer =>
  (request, response) => {
    setTimeout(() => {
      answer(request, response);
    }, 40);
  };
const addresses = (server: TownServer, count: number): string[] =>
  Array.from({ length: count }, (_, index) => server.origin + file(String(index)));
const gaps = ({ seen }: TownServer): number[] => seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));

describe('a host', () => {
  it('never has more requests under way than it may', async () => {
    const server = await townServer({ '*': slowly(pdf) });
    await check(addresses(server, 24), { limits: { total: 16, perHost: 2, hostDelay: 0 } });
    assert.equal(server.seen.length, 24);
    assert.equal(server.mostAtOnce, 2);
  });

  it('has its limit even where other hosts send there', async () => {
    const target = await townServer({ '*': slowly(pdf) });
    const others = await Promise.all(
      [1, 2, 3, 4].map(() =>
        townServer({
          '*': (request, response) => {
            response.writeHead(302, { location: `${target.origin}${request.url ?? ''}` }).end();
          },
        }),
      ),
    );
    const results = await check(
      others.flatMap((other) => addresses(other, 4)),
      { limits: { total: 16, perHost: 2, hostDelay: 0 } },
    );
    assert.equal(results.size, 16);
    assert.equal(target.mostAtOnce, 2);
  });

  it('is left in peace between two requests, HEAD and GET alike', async () => {
    const server = await townServer({ '*': page('Hund anmelden', SERVICE_TEXT) });
    const delay = 200;
    await check(addresses(server, 4), { limits: { total: 8, perHost: 2, hostDelay: delay } });
    assert.ok(server.seen.length >= 8);
    // What a busy machine adds on the way to one request is missing before the next.
    const slack = 120;
    for (const [index, { at }] of server.seen.entries())
      for (const [before, earlier] of server.seen.slice(0, index).entries())
        assert.ok(at - earlier.at >= (index - before) * delay - slack, `${String(at - earlier.at)} ms`);
  });

  it('does not keep the others waiting', async () => {
    const slow = await townServer({ '*': silence });
    const quick = await townServer({ '*': pdf });
    const order: string[] = [];
    const results = await check([...addresses(slow, 3), ...addresses(quick, 6)], {
      timeout: 1500,
      limits: { total: 8, perHost: 2, hostDelay: 0 },
    });
    order.push(...results.keys());
    assert.deepEqual(order.slice(0, 6), addresses(quick, 6));
  });

  it('is asked again after the pause for which it asks', async () => {
    let busy = 2;
    const server = await townServer({
      '*': (request, response) => {
        if (busy > 0) {
          busy -= 1;
          status(busy === 1 ? 429 : 503, { 'retry-after': '1' })(request, response);
        } else pdf(request, response);
      },
    });
    const results = await check(addresses(server, 2), { limits: { total: 4, perHost: 1, hostDelay: 0 } });
    assert.deepEqual(
      [...results.values()].map(({ state }) => state),
      ['ok', 'ok'],
    );
    assert.deepEqual(
      gaps(server).map((gap) => gap >= 990),
      [true, true, false],
    );
  });

  it('that asks for an hour is asked nothing more', async () => {
    const server = await townServer({ '*': status(429, { 'retry-after': '3600' }) });
    const results = await check(addresses(server, 20), { limits: { total: 4, perHost: 1, hostDelay: 0 } });
    assert.deepEqual(
      [...new Set([...results.values()].map(({ state, status: code }) => `${state} ${String(code)}`))],
      ['not-checked 429'],
    );
    assert.equal(server.seen.length, 1);
  });

  it('that asks for patience until a date is understood', async () => {
    const server = await townServer({
      '*': status(503, { 'retry-after': new Date(Date.now() + 86_400_000).toUTCString() }),
    });
    const results = await check(addresses(server, 1));
    assert.equal([...results.values()][0]?.state, 'unreachable');
    assert.equal(server.seen.length, 1);
  });

  it('that is dead is tried three times, not once for each link', async () => {
    const server = await townServer({ '*': silence });
    const start = performance.now();
    const results = await check(addresses(server, 200), {
      timeout: 150,
      limits: { total: 8, perHost: 1, hostDelay: 0 },
    });
    assert.deepEqual([...new Set([...results.values()].map(({ state }) => state))], ['timeout']);
    assert.equal(results.size, 200);
    // HEAD and GET each.
    assert.equal(server.seen.length, 6);
    assert.ok(performance.now() - start < 10_000);
  });
});

describe('a run', () => {
  it('never has more requests under way than it may, over all hosts', async () => {
    let now = 0;
    let most = 0;
    const counted: Answer = (request, response) => {
      most = Math.max(most, (now += 1));
      response.on('close', () => (now -= 1));
      slowly(pdf)(request, response);
    };
    const servers = await Promise.all([1, 2, 3, 4, 5].map(() => townServer({ '*': counted })));
    await check(
      servers.flatMap((server) => addresses(server, 4)),
      { limits: { total: 3, perHost: 2, hostDelay: 0 } },
    );
    assert.equal(most, 3);
  });

  it('that is stopped ends soon, and reports nothing that it did not see to its end', async () => {
    const server = await townServer({ '/0.pdf': pdf, '*': silence });
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, 400);
    const start = performance.now();
    const results = await check(addresses(server, 50), {
      signal: controller.signal,
      limits: { total: 8, perHost: 2, hostDelay: 0 },
    });
    assert.ok(performance.now() - start < 5000);
    assert.deepEqual([...results.keys()], [`${server.origin}/0.pdf`]);
  });
});
