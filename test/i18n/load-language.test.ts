import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createTranslator, loadLanguage } from '../../src/i18n/translator.js';

/** What the server beside the script answers, by path; each request is noted. */
const files = new Map<string, { status: number; body: string }>();
const requests: string[] = [];
let server: Server;
let origin: string;

before(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const { status, body } = files.get(request.url ?? '') ?? { status: 404, body: '<h1>Not found</h1>' };
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

after(() => server.close());

describe('loading a language', () => {
  it('stays German where there is no file, and where it is no dictionary', async () => {
    files.set('/html/i18n/en.json', { status: 200, body: '<!doctype html>' });
    files.set('/null/i18n/en.json', { status: 200, body: 'null' });
    for (const folder of ['/missing/', '/html/', '/null/'])
      assert.equal((await loadLanguage('en', origin + folder)).language, 'de', folder);
    assert.equal((await loadLanguage('en', 'http://127.0.0.1:1/')).language, 'de');
  });

  it('does not ask for languages that nobody offers', async () => {
    const before = requests.length;
    for (const tag of ['fr', '../en', '__proto__', 'de'])
      assert.equal((await loadLanguage(tag, `${origin}/any/`)).language, 'de');
    assert.equal(requests.length, before);
  });

  it('asks again after a failure, then once for all finders of the page', async () => {
    files.set('/missing/i18n/en.json', {
      status: 200,
      body: JSON.stringify({ 'search.submit': 'Find', 'search.clear': 7 }),
    });
    const before = requests.length;
    const [one, other] = await Promise.all([
      loadLanguage('en', `${origin}/missing`),
      loadLanguage('en-GB', `${origin}/missing/`),
    ]);
    assert.equal(one.t('search.submit'), 'Find');
    assert.equal(one, other);
    assert.equal(createTranslator('en'), one);
    assert.equal(one.t('search.clear'), 'Eingabe löschen');
    await loadLanguage('en', `${origin}/missing/`);
    assert.equal(requests.length, before + 1);
  });
});
