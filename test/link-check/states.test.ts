import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, checkOne } from './fixtures/check.js';
import { page, redirect, selfSignedServer, SERVICE_TEXT, silence, status, townServer } from './fixtures/town-server.js';

const town = await townServer({
  '/hund': page('Hund anmelden', SERVICE_TEXT),
  '/antrag.pdf': status(200, { 'content-type': 'application/pdf' }),
  '/umgezogen': redirect('/hund', 301),
  '/kette': redirect('/umgezogen'),
  '/kreis-a': redirect('/kreis-b'),
  '/kreis-b': redirect('/kreis-a'),
  '/selbst': redirect('/selbst'),
  '/weg': status(410),
  '/kaputt': status(500),
  '/pause': status(503),
  '/anmelden': status(401),
  '/verboten': status(403),
  '/stumm': silence,
  '/ohne-ziel': status(302),
  '/kein-head': (request, response) => {
    if (request.method === 'HEAD') response.writeHead(405).end();
    else page('Hund anmelden', SERVICE_TEXT)(request, response);
  },
  '/head-404': (request, response) => {
    if (request.method === 'HEAD') response.writeHead(404).end();
    else page('Hund anmelden', SERVICE_TEXT)(request, response);
  },
  '/head-stumm': (request, response) => {
    if (request.method === 'GET') page('Hund anmelden', SERVICE_TEXT)(request, response);
    else request.socket.destroy();
  },
});

describe('a link', () => {
  const rows: readonly (readonly [what: string, path: string, result: Awaited<ReturnType<typeof checkOne>>])[] = [
    ['to a page is fine', '/hund', { state: 'ok', status: 200 }],
    ['to a file is fine', '/antrag.pdf', { state: 'ok', status: 200 }],
    ['that has moved names the new address', '/umgezogen', { state: 'redirected', status: 200, finalUrl: '/hund' }],
    ['that is sent on twice names where it ends', '/kette', { state: 'redirected', status: 200, finalUrl: '/hund' }],
    ['to nothing is broken', '/nichts', { state: 'broken', status: 404 }],
    ['to what was taken away is broken', '/weg', { state: 'broken', status: 410 }],
    ['to an error of the server is broken', '/kaputt', { state: 'broken', status: 500 }],
    ['that is sent in a circle is broken', '/kreis-a', { state: 'broken', finalUrl: '/kreis-a' }],
    ['that is sent to itself is broken', '/selbst', { state: 'broken', finalUrl: '/selbst' }],
    ['that is sent nowhere is broken', '/ohne-ziel', { state: 'broken', status: 302 }],
    ['to a service out of order is not reachable', '/pause', { state: 'unreachable', status: 503 }],
    ['behind a login is forbidden', '/anmelden', { state: 'forbidden', status: 401 }],
    ['that programs may not follow is forbidden', '/verboten', { state: 'forbidden', status: 403 }],
    ['is asked with GET where HEAD is refused', '/kein-head', { state: 'ok', status: 200 }],
    ['is asked with GET where HEAD finds nothing', '/head-404', { state: 'ok', status: 200 }],
    ['is asked with GET where HEAD breaks the connection', '/head-stumm', { state: 'ok', status: 200 }],
  ];
  for (const [what, path, expected] of rows)
    it(what, async () => {
      const result = await checkOne(town.origin + path);
      const { finalUrl } = expected;
      assert.deepEqual(result, {
        ...expected,
        ...(finalUrl === undefined ? {} : { finalUrl: town.origin + finalUrl }),
      });
    });

  it('without an answer is a timeout', async () => {
    assert.deepEqual(await checkOne(`${town.origin}/stumm`, { timeout: 300 }), { state: 'timeout' });
  });

  it('to a host that nobody knows is not reachable', async () => {
    assert.deepEqual(await checkOne('http://stadt.invalid/'), { state: 'unreachable' });
  });

  it('to a host where nobody listens is not reachable', async () => {
    const gone = await townServer({});
    await gone.stop();
    assert.deepEqual(await checkOne(`${gone.origin}/hund`), { state: 'unreachable' });
  });

  it('to a host whose certificate nobody trusts is told apart', async () => {
    const server = await selfSignedServer({ '*': page('Hund anmelden', SERVICE_TEXT) });
    assert.deepEqual(await checkOne(`${server.origin}/hund`), { state: 'tls' });
    assert.equal(server.seen.length, 0);
  });

  it('over https to a host that speaks no https is told apart', async () => {
    assert.deepEqual(await checkOne(`${town.origin.replace('http:', 'https:')}/hund`), { state: 'tls' });
  });

  it('that is sent on more than ten times is broken', async () => {
    const server = await townServer({
      '*': (request, response) => {
        redirect(`/${String(Number(request.url?.slice(1)) + 1)}`)(request, response);
      },
    });
    assert.equal((await checkOne(`${server.origin}/0`)).state, 'broken');
    assert.equal(server.seen.length, 11);
  });

  for (const location of ['file:///etc/passwd', 'javascript:alert(1)', 'ftp://127.0.0.1/', 'http://[', 'mailto:a@b.de'])
    it(`that is sent to ${location} is broken, and nothing is asked there`, async () => {
      const server = await townServer({ '/': redirect(location) });
      assert.deepEqual(await checkOne(`${server.origin}/`), { state: 'broken', finalUrl: `${server.origin}/` });
      assert.equal(server.seen.length, 1);
    });

  it('is asked once, whatever follows the # in its address', async () => {
    const server = await townServer({ '/antrag.pdf': status(200, { 'content-type': 'application/pdf' }) });
    const addresses = ['', '#seite=2', '#seite=3'].map((fragment) => `${server.origin}/antrag.pdf${fragment}`);
    const results = await check(addresses);
    assert.deepEqual([...results.keys()], addresses);
    assert.equal(server.seen.length, 1);
  });

  it('to a mailbox or a telephone is checked for its form only', async () => {
    const addresses = ['mailto:stadt@musterstadt.example', 'tel:+49123456', 'mailto:stadt', 'tel:rathaus'];
    const results = await check(addresses);
    assert.deepEqual(
      addresses.map((address) => results.get(address)?.state),
      ['ok', 'ok', 'broken', 'broken'],
    );
  });
});

describe('a request', () => {
  it('says who asks, and brings no cookie and no referrer', async () => {
    const server = await townServer({
      '/': (_request, response) => {
        response.writeHead(302, { location: '/ziel.pdf', 'set-cookie': 'wer=du; Path=/' }).end();
      },
      '/ziel.pdf': status(200, { 'content-type': 'application/pdf' }),
    });
    await check([`${server.origin}/`], { userAgent: 'service-finder/1.0 (link check; stadt@musterstadt.example)' });
    assert.equal(server.seen.length, 2);
    for (const { headers } of server.seen) {
      assert.equal(headers['user-agent'], 'service-finder/1.0 (link check; stadt@musterstadt.example)');
      for (const name of ['cookie', 'referer', 'authorization']) assert.equal(headers[name], undefined);
    }
  });

  it('keeps a name and password in the address to itself', async () => {
    const server = await townServer({ '/': status(200, { 'content-type': 'application/pdf' }) });
    assert.equal((await checkOne(server.origin.replace('//', '//rat:haus@'))).state, 'ok');
    assert.equal(server.seen[0]?.headers.authorization, undefined);
  });
});
