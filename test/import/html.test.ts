import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importHtml } from '../../src/import/html/index.js';
import { listPage } from './fixtures/list-page.js';

const options = { municipality: { name: 'Musterdorf' }, base: 'https://www.example.org/' };
const read = (html: string, more = {}) =>
  importHtml([{ name: 'seite.html', bytes: new TextEncoder().encode(html) }], { ...options, ...more });

describe('a small town’s page of links', () => {
  const { catalogue, report } = read(listPage);
  const byId = (id: string) => catalogue?.services.find((service) => service.id === id);

  it('gives its content’s links as services, without menus, letters and footer', () => {
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['Hund anmelden', 'Hund abmelden (online)', 'Wohnsitz ummelden', 'Müll'],
    );
    assert.deepEqual(report.unmapped, { 'nav, header, footer: a': 6 });
    assert.equal(catalogue.language, 'de');
  });

  it('takes headings for topics, and words beside a link for its summary', () => {
    assert.deepEqual(catalogue?.topics, [
      { id: 'tiere', label: 'Tiere' },
      { id: 'wohnen', label: 'Wohnen' },
      { id: 'umzug', label: 'Umzug', parent: 'wohnen' },
    ]);
    assert.equal(byId('hund-anmelden')?.summary, 'Steuer und Marke');
    assert.deepEqual(byId('wohnsitz-ummelden')?.topics, ['umzug']);
  });

  it('tells online services, appointments and forms apart, and resolves relative addresses', () => {
    assert.deepEqual(
      byId('hund-abmelden-online')?.channels?.map(({ kind }) => kind),
      ['online'],
    );
    assert.deepEqual(
      byId('wohnsitz-ummelden')?.channels,
      [
        { kind: 'appointment', url: 'https://termin.example.org/termin/1', label: 'Termin buchen' },
        { kind: 'form', url: 'https://www.example.org/formulare/ummeldung.pdf', label: 'Formular' },
      ].toSorted((a, b) => (a.kind === 'form' ? -1 : b.kind === 'form' ? 1 : 0)),
    );
    assert.deepEqual(byId('hund-anmelden')?.sections, [
      { code: 'more', links: [{ url: 'https://www.example.org/rathaus/hund.html', label: 'Hund anmelden' }] },
    ]);
  });

  it('accounts for every link: joined, doubled, or refused', () => {
    assert.deepEqual(
      report.leftOut.map(({ title, reason }) => [title, reason]),
      [
        ['Wohnsitz ummelden', 'joined'],
        ['Gästekarte', 'faulty'],
        ['Hund anmelden', 'duplicate'],
      ],
    );
    assert.equal(report.read, report.written + report.leftOut.length);
    assert.deepEqual(
      report.issues.map(({ code }) => code),
      ['link'],
    );
  });
});

describe('other pages', () => {
  it('are read in their main part alone, where they have one', () => {
    const { catalogue } = read(
      '<a href="/x">Außen</a><main><header><h2>Thema</h2></header><a href="/y">Innen</a></main>',
    );
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['Innen'],
    );
    assert.deepEqual(
      catalogue.topics?.map(({ label }) => label),
      ['Thema'],
    );
  });

  it('may be a fragment, in an old encoding', () => {
    const bytes = Uint8Array.from(Array.from('<ul><li><a href="/m">M\u00fcll</a></ul>'), (letter) =>
      letter.charCodeAt(0),
    );
    assert.equal(importHtml([{ name: 'x', bytes }], options).catalogue?.services[0]?.title, 'Müll');
  });

  it('with relative links need their address, and say so', () => {
    const { catalogue, report } = importHtml(
      [
        {
          name: 'x',
          bytes: new TextEncoder().encode('<a href="/parken">Parken</a><a href="https://a.example/">Hund</a>'),
        },
      ],
      { municipality: { name: 'M' } },
    );
    assert.deepEqual(
      catalogue?.services.map(({ title }) => title),
      ['Hund'],
    );
    assert.deepEqual(
      report.issues.map(({ code, value }) => [code, value]),
      [['relative-link', '/parken']],
    );
  });

  it('without a link are refused', () => {
    assert.deepEqual(
      read('<p>Nichts</p>').report.issues.map(({ code }) => code),
      ['format'],
    );
  });

  it('cannot turn relative links into dangerous ones by their base', () => {
    const { catalogue } = read('<base href="javascript:alert(1)//"><a href="x">Dienst</a>', { base: undefined });
    assert.equal(JSON.stringify(catalogue?.services ?? []).includes('javascript'), false);
  });

  it('take a time that grows with their length alone', () => {
    for (const piece of ['<div>', '</div>', '<a href=x>', '<h2>', '<li><a href="/x">x', '<nav><ul>']) {
      const start = performance.now();
      read(piece.repeat(20_000));
      assert.ok(performance.now() - start < 15_000, piece);
    }
  });
});
