import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodePage, readPageText } from '../../src/link-check/page-text.js';
import { saysNotFound } from '../../src/link-check/soft-404.js';
import { check, checkOne, RANDOM_NAME } from './fixtures/check.js';
import { page, redirect, SERVICE_TEXT, townServer } from './fixtures/town-server.js';

const says = (title: string, heading: string, text = SERVICE_TEXT): boolean =>
  saysNotFound(readPageText(`<title>${title}</title><h1>${heading}</h1><p>${text}</p>`));

describe('a page that is sent as found says that it is not', () => {
  const titles = [
    '404',
    '404 – Nicht gefunden',
    'Fehler 404',
    'Error 404 (Not Found)',
    'Seite nicht gefunden | Stadt Musterstadt',
    'Stadt Musterstadt - Seite nicht gefunden',
    'Die Seite wurde leider nicht gefunden',
    'Diese Seite existiert nicht mehr',
    'Das Dokument ist nicht mehr verfügbar',
    'Diese Leistung gibt es nicht mehr',
    'Page not found',
    'Not Found',
    'The page you are looking for does not exist',
  ];
  for (const title of titles) {
    it(`in its title: ${title}`, () => {
      assert.ok(says(title, 'Willkommen'));
    });
    it(`in its heading: ${title}`, () => {
      assert.ok(says('Musterstadt', title));
    });
  }
  const sentences = [
    'Die von Ihnen angeforderte Seite konnte nicht gefunden werden.',
    'Leider ist die gewünschte Seite nicht vorhanden.',
    'Das aufgerufene Dokument existiert nicht.',
    'The requested URL was not found on this server.',
  ];
  for (const sentence of sentences)
    it(`in a sentence: ${sentence}`, () => {
      assert.ok(says('Musterstadt', 'Willkommen', sentence));
    });
});

describe('a page about a service is no error, though it speaks of', () => {
  const rows: readonly (readonly [title: string, text: string])[] = [
    ['Fundbüro: verlorene Sachen', 'Wurde Ihr Gegenstand nicht gefunden, fragen Sie in vier Wochen noch einmal.'],
    ['Haltestelle 404 – Fahrplan', SERVICE_TEXT],
    ['Antrag 4040 einreichen', SERVICE_TEXT],
    ['Wohnung gesucht und nicht gefunden? Wohngeld und mehr', SERVICE_TEXT],
    ['Personalausweis beantragen', 'Der Onlinedienst ist zurzeit nicht verfügbar, wenn Wartung ist.'],
    ['Geburtsurkunde', 'Ist der Eintrag zu alt, liegt er im Archiv. Die Urkunde ist dort zu finden.'],
  ];
  for (const [title, text] of rows)
    it(title, () => {
      assert.equal(says(title, title, text), false);
    });
});

describe('an address that shows what its host shows for every unknown address', () => {
  it('is a soft 404', async () => {
    const town = await townServer({
      '/': page('Willkommen in Musterstadt', SERVICE_TEXT),
      '/hund': page('Hund anmelden', SERVICE_TEXT),
      '*': (request, response) => {
        page(
          'Willkommen in Musterstadt',
          `${SERVICE_TEXT} Adresse: ${request.url ?? ''}. Es ist 12:${String(Date.now() % 60)} Uhr.`,
        )(request, response);
      },
    });
    const results = await check(['/', '/hund', '/katze', '/katze?id=7'].map((path) => town.origin + path));
    assert.deepEqual([...results].map(([url, { state }]) => [url.slice(town.origin.length), state]).sort(), [
      ['/', 'ok'],
      ['/hund', 'ok'],
      ['/katze', 'soft-404'],
      ['/katze?id=7', 'soft-404'],
    ]);
    assert.equal(town.seen.filter(({ path, method }) => path.includes(RANDOM_NAME) && method === 'GET').length, 1);
  });

  it('is a soft 404 where the host leads lost visitors to one page, which itself is none', async () => {
    const town = await townServer({
      '/uebersicht': page('Alle Leistungen', SERVICE_TEXT),
      '/hund': page('Hund anmelden', SERVICE_TEXT),
      '*': redirect('/uebersicht'),
    });
    const [lost, overview, dog] = ['/katze', '/uebersicht', '/hund'].map((path) => town.origin + path);
    const results = await check([lost!, overview!, dog!]);
    assert.deepEqual(
      [lost, overview, dog].map((url) => results.get(url!)?.state),
      ['soft-404', 'ok', 'ok'],
    );
    assert.equal(results.get(lost!)?.finalUrl, overview);
  });

  it('stays fine where a script fills the page, since nobody can tell', async () => {
    const shell = '<title>Antrag</title><div id="app">Bitte JavaScript einschalten</div><script>start()</script>';
    const portal = await townServer({
      '*': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(shell);
      },
    });
    assert.equal((await checkOne(`${portal.origin}/antrag/hund`)).state, 'ok');
  });

  it('stays what it was where a login stands before every page', async () => {
    const portal = await townServer({
      '/login': (_request, response) => {
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<title>Anmelden</title><p>${SERVICE_TEXT}</p><input name="kennwort" type="password">`);
      },
      '*': redirect('/login'),
    });
    assert.equal((await checkOne(`${portal.origin}/antrag/hund`)).state, 'redirected');
  });

  it('is not looked for where unknown addresses are answered as they should be', async () => {
    const town = await townServer({ '/a': page('Musterstadt', SERVICE_TEXT), '/b': page('Musterstadt', SERVICE_TEXT) });
    const results = await check([`${town.origin}/a`, `${town.origin}/b`]);
    assert.deepEqual(
      [...results.values()].map(({ state }) => state),
      ['ok', 'ok'],
    );
  });

  it('is told apart from a page with the same frame and title', async () => {
    const frame = 'Start Rathaus Leben Kultur Wirtschaft Kontakt Impressum Datenschutz Barrierefreiheit Suche Menü';
    const town = await townServer({
      '/hund': page('Stadt Musterstadt', `${frame} ${SERVICE_TEXT}`),
      '*': page('Stadt Musterstadt', `${frame} Hier ist leider nichts.`),
    });
    assert.equal((await checkOne(`${town.origin}/hund`)).state, 'ok');
    assert.equal((await checkOne(`${town.origin}/katze`)).state, 'soft-404');
  });
});

describe('the text of a page', () => {
  it('is what a reader sees', () => {
    const text = readPageText(
      '<title>Hund &amp; Katze</title><style>p{}</style><h1>Hund <b>anmelden</b></h1><script>"<p>nein"</script><p>Ja</p><noscript>nein</noscript><svg><title>nein</title></svg>',
    );
    assert.deepEqual(
      [text.title, text.headings, text.text, text.hasScript],
      ['Hund & Katze', ['Hund anmelden'], 'Hund anmelden Ja', true],
    );
  });

  const rows: readonly (readonly [what: string, bytes: Buffer, type: string | undefined])[] = [
    ['in UTF-8', Buffer.from('Müll'), 'text/html'],
    ['in the encoding of its header', Buffer.from('M\xFCll', 'latin1'), 'text/html; charset=ISO-8859-1'],
    ['in the encoding that it names', Buffer.from('<meta charset="windows-1252">M\xFCll', 'latin1'), undefined],
    ['in an encoding that nobody knows', Buffer.from('M\xFCll', 'latin1'), 'text/html; charset=klingonisch'],
  ];
  for (const [what, bytes, type] of rows)
    it(`is read ${what}`, () => {
      assert.ok(decodePage(bytes, type).endsWith('Müll'));
    });
});
