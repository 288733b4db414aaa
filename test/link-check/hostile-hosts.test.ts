import assert from 'node:assert/strict';
import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isPrivateName, isPublicAddress } from '../../src/cli/public-addresses.js';
import { readPageText } from '../../src/link-check/page-text.js';
import { saysNotFound } from '../../src/link-check/soft-404.js';
import { checkOne } from './fixtures/check.js';
import { page, redirect, SERVICE_TEXT, townServer } from './fixtures/town-server.js';

const HTML = { 'content-type': 'text/html' };

describe('a host that means harm', () => {
  it('with a page of 50 MB sends little of it', async () => {
    let sent = 0;
    const server = await townServer({
      '/': (request, response) => {
        response.writeHead(200, HTML);
        if (request.method === 'HEAD') {
          response.end();
          return;
        }
        const chunk = Buffer.alloc(64 * 1024, 'Hund ');
        const more = (): void => {
          while (sent < 50_000_000 && !response.destroyed) {
            sent += chunk.length;
            if (!response.write(chunk)) {
              response.once('drain', more);
              return;
            }
          }
          response.end();
        };
        more();
      },
    });
    assert.equal((await checkOne(`${server.origin}/`)).state, 'ok');
    assert.ok(sent < 10_000_000, String(sent));
  });

  it('with a page that unpacks to 200 MB costs little memory', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 'a'));
    const server = await townServer({
      '/': (_request, response) => {
        response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb);
      },
    });
    const before = process.memoryUsage().rss;
    assert.equal((await checkOne(`${server.origin}/`)).state, 'ok');
    assert.ok(process.memoryUsage().rss - before < 120_000_000);
  });

  it('that sends a byte now and then is given up in time', async () => {
    const server = await townServer({
      '/': (_request, response) => {
        response.writeHead(200, HTML);
        const timer = setInterval(() => response.write('.'), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
    });
    const start = performance.now();
    // What came is judged: the server did say that the page is there.
    assert.equal((await checkOne(`${server.origin}/`, { timeout: 400 })).state, 'ok');
    assert.ok(performance.now() - start < 5000);
  });

  it('that speaks no HTTP is not reachable', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('220 mail.musterstadt.example ESMTP\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    after(() => server.close());
    const { port } = server.address() as AddressInfo;
    assert.equal((await checkOne(`http://127.0.0.1:${String(port)}/`)).state, 'unreachable');
  });

  it('with headers without end is not reachable', async () => {
    const server = await townServer({
      '/': (_request, response) => {
        response.writeHead(200, { ...HTML, 'x-lang': 'x'.repeat(100_000) }).end();
      },
    });
    assert.equal((await checkOne(`${server.origin}/`)).state, 'unreachable');
  });

  it('cannot make the reading of a page slow', () => {
    const pages = [
      '<b>'.repeat(85_000),
      '<title>'.repeat(36_000),
      '<h1>seite '.repeat(25_000),
      'angeforderte seite nicht '.repeat(10_000),
      `<title>${'seite '.repeat(40_000)}</title>`,
      '&amp'.repeat(64_000),
      '<a '.repeat(85_000),
    ];
    for (const html of pages) {
      const start = performance.now();
      saysNotFound(readPageText(html.slice(0, 256 * 1024)));
      assert.ok(performance.now() - start < 3000, html.slice(0, 20));
    }
  });
});

describe('the own network', () => {
  it('is not asked, unless that is said', async () => {
    const server = await townServer({ '*': page('Hund anmelden', SERVICE_TEXT) });
    const { port } = new URL(server.origin);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433', '0x7f.1', 'localhost.'])
      assert.deepEqual(
        await checkOne(`http://${host}:${port}/`, { allowPrivate: false }),
        { state: 'not-checked' },
        host,
      );
    assert.equal(server.seen.length, 0);
  });

  it('is not reached by a redirect either', async () => {
    const inner = await townServer({ '*': page('Hund anmelden', SERVICE_TEXT) });
    const { port } = new URL(inner.origin);
    // Seen from the public internet nothing is at hand here, so the outer host is reached as a proxy would.
    const outer = await townServer({ '*': redirect(`http://127.0.0.1:${port}/geheim`) });
    const proxy = await proxyTo(outer.origin);
    const result = await checkOne('http://www.musterstadt.example/', {
      allowPrivate: false,
      environment: { HTTP_PROXY: proxy.address },
    });
    assert.deepEqual(result, { state: 'not-checked', finalUrl: `http://127.0.0.1:${port}/geheim` });
    assert.deepEqual([outer.seen.length, inner.seen.length], [1, 0]);
    assert.deepEqual(proxy.asked, ['www.musterstadt.example:80']);
  });

  const rows: readonly (readonly [address: string, isPublic: boolean])[] = [
    ['8.8.8.8', true],
    ['193.99.144.80', true],
    ['2a00:1450:4001:800::200e', true],
    ['2001:4860:4860::8888', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.178.1', false],
    ['100.64.0.1', false],
    ['127.0.0.53', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['fe80::1', false],
    ['fd12:3456::1', false],
    ['ff02::1', false],
    ['kein-name', false],
  ];
  for (const [address, isPublic] of rows)
    it(`${isPublic ? 'does not hold' : 'holds'} ${address}`, () => {
      assert.equal(isPublicAddress(address), isPublic);
    });

  it('is known by name', () => {
    for (const name of ['localhost', 'LOCALHOST', 'a.localhost', 'localhost.', '127.0.0.1', '[::1]'])
      assert.ok(isPrivateName(name), name);
    for (const name of ['www.musterstadt.example', 'localhost.example', '8.8.8.8'])
      assert.ok(!isPrivateName(name), name);
  });
});

/** A proxy that leads every connection to one server, as the only way out of a town hall may. */
async function proxyTo(origin: string): Promise<{ address: string; asked: readonly string[] }> {
  const asked: string[] = [];
  const { hostname, port } = new URL(origin);
  const proxy = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', (head) => {
      asked.push(/^CONNECT (\S+)/.exec(head.toString())?.[1] ?? head.toString());
      const target = connect(Number(port), hostname, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(target).pipe(client);
      });
      target.on('error', () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  after(() => proxy.close());
  return { address: `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`, asked };
}
