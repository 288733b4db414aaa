import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Service } from '../../src/catalogue/types.js';
import { buildCatalogue } from '../../src/joining/build.js';
import { build, isSound, service, source } from './fixtures/sources.js';

/** The service that a town's and a state's entry become, with where its fields come from. */
function merged(town: Partial<Service>, state: Partial<Service>): Service {
  return service(build([{ id: 'x', title: 'Hund', ...town }], [{ id: 'x', title: 'Hund', ...state }]), 'x');
}

describe('texts of one service from two sources', () => {
  it('are the town’s, and the state’s where the town has none', () => {
    const { title, summary } = merged({ title: 'Hund anmelden' }, { title: 'Hund', summary: 'Kurz' });
    assert.deepEqual([title, summary], ['Hund anmelden', 'Kurz']);
  });
  it('keep the languages that only one of them has', () => {
    const { title } = merged(
      { title: { de: 'Hund anmelden', tr: 'Köpek kaydı' } },
      { title: { en: 'Register a dog', de: 'Hund' } },
    );
    assert.deepEqual(title, { de: 'Hund anmelden', en: 'Register a dog', tr: 'Köpek kaydı' });
    assert.deepEqual(Object.keys(title), ['de', 'en', 'tr'], 'the catalogue’s own language first');
  });
  it('are as short as they can be written', () => {
    assert.equal(merged({ title: { de: 'Hund' } }, {}).title, 'Hund');
  });
  it('of catalogues in different languages stand under their own', () => {
    const sources = [
      source('stadt', [{ id: 'x', title: 'Hund', summary: 'Auf Deutsch' }]),
      source('land', [{ id: 'x', title: { en: 'Dog', de: 'Hund' }, summary: 'In English' }], {
        head: { language: 'en' },
      }),
    ];
    const { catalogue } = buildCatalogue({ sources });
    assert.equal(catalogue?.language, 'de');
    assert.deepEqual(catalogue.services[0]?.summary, { de: 'Auf Deutsch', en: 'In English' });
  });
  it('name a language as a machine’s only where the machine’s text was taken', () => {
    const machine = { title: { de: 'Hund', en: 'Dog' }, machineTranslated: ['en'] };
    assert.equal(merged({ title: { de: 'Hund', en: 'Register a dog' } }, machine).machineTranslated, undefined);
    assert.deepEqual(merged({ title: 'Hund' }, machine).machineTranslated, ['en']);
  });
});

describe('words under which one looks', () => {
  it('are those of both, each once whatever its spelling', () => {
    const { synonyms } = merged({ synonyms: ['Hundemarke', 'Köter'] }, { synonyms: ['Koeter', 'Vierbeiner'] });
    assert.deepEqual(synonyms, ['Hundemarke', 'Köter', 'Vierbeiner']);
  });
  it('keep the title that gave way, so that the official name is still found', () => {
    assert.deepEqual(merged({ title: 'Hund anmelden' }, { title: 'Hund Anzeige der Haltung' }).synonyms, [
      'Hund Anzeige der Haltung',
    ]);
  });
});

describe('sections of two sources', () => {
  const fees = (text: string, more = {}): NonNullable<Service['sections']> => [{ code: 'fees', text, ...more }];
  it('about one thing are the town’s, whichever code they have', () => {
    const { sections } = merged(
      { sections: [{ code: 'documents', text: 'Ausweis' }] },
      { sections: [{ code: '08', text: 'Alles' }] },
    );
    assert.deepEqual(sections, [{ code: 'documents', text: 'Ausweis' }]);
  });
  it('about different things are all there', () => {
    const { sections } = merged({ sections: fees('12 Euro') }, { sections: [{ code: 'duration', text: '2 Wochen' }] });
    assert.deepEqual(
      sections?.map(({ code }) => code),
      ['fees', 'duration'],
    );
  });
  it('add their languages and links', () => {
    const { sections } = merged(
      { sections: fees('12 Euro', { links: [{ url: 'https://a.example/x', label: 'Satzung' }] }) },
      {
        sections: [
          {
            code: '98',
            text: { de: 'Je nach Stadt', en: 'Depends on the town' },
            links: [
              { url: 'http://www.a.example/x/', label: { en: 'By-law' } },
              { url: 'https://b.example', label: 'Gesetz' },
            ],
          },
        ],
      },
    );
    assert.deepEqual(sections, [
      {
        code: 'fees',
        text: { de: '12 Euro', en: 'Depends on the town' },
        links: [
          { url: 'https://a.example/x', label: { de: 'Satzung', en: 'By-law' } },
          { url: 'https://b.example', label: 'Gesetz' },
        ],
      },
    ]);
  });
  it('of one channel do not hide those of another', () => {
    const { sections } = merged({ sections: fees('5 Euro', { channel: 'online' }) }, { sections: fees('12 Euro') });
    assert.equal(sections?.length, 2);
  });
  it('of one kind stay as they are where the town has several', () => {
    const own = [...fees('Erster Hund'), ...fees('Zweiter Hund')];
    assert.deepEqual(merged({ sections: own }, { sections: fees('Je nach Stadt') }).sections, own);
  });
});

describe('ways to a service from two sources', () => {
  it('are all there, each address once', () => {
    const { channels } = merged(
      { channels: [{ kind: 'online', url: 'https://antrag.example/hund' }] },
      {
        channels: [
          { kind: 'online', url: 'http://antrag.example/hund/?utm_source=land' },
          { kind: 'form', url: 'https://land.example/hund.pdf' },
        ],
      },
    );
    assert.deepEqual(channels, [
      { kind: 'online', url: 'https://antrag.example/hund' },
      { kind: 'form', url: 'https://land.example/hund.pdf' },
    ]);
  });
  it('tell what only the weaker source knows of them', () => {
    const { channels } = merged(
      { channels: [{ kind: 'online', url: 'https://antrag.example/hund', label: 'Hund anmelden' }] },
      {
        channels: [
          { kind: 'online', url: 'https://antrag.example/hund', identification: ['bundid'], label: { en: 'Dog' } },
        ],
      },
    );
    assert.deepEqual(channels, [
      {
        kind: 'online',
        url: 'https://antrag.example/hund',
        label: { de: 'Hund anmelden', en: 'Dog' },
        identification: ['bundid'],
      },
    ]);
  });
  it('are of the kind that the town says, and then take nothing from the state’s', () => {
    const { channels } = merged(
      { channels: [{ kind: 'form', url: 'https://antrag.example/hund' }] },
      { channels: [{ kind: 'online', url: 'https://antrag.example/hund', identification: ['eid'] }] },
    );
    assert.deepEqual(channels, [{ kind: 'form', url: 'https://antrag.example/hund' }]);
  });
  it('of one source with one address stay two: it may mean both', () => {
    const own: Service['channels'] = [
      { kind: 'online', url: 'https://antrag.example/hund' },
      { kind: 'appointment', url: 'https://antrag.example/hund' },
    ];
    assert.deepEqual(merged({ channels: own }, {}).channels, own);
  });
  it('without an address are told apart by office and name', () => {
    const { channels } = merged(
      { channels: [{ kind: 'phone', label: '115' }] },
      { channels: [{ kind: 'phone', label: '115' }, { kind: 'post' }] },
    );
    assert.deepEqual(channels, [{ kind: 'phone', label: '115' }, { kind: 'post' }]);
  });
});

describe('other fields', () => {
  it('are the town’s as a whole: half of each would say what nobody says', () => {
    const { audience, offices, validFrom, validThrough } = merged(
      { audience: ['citizen'], validThrough: '2026-12-31' },
      { audience: ['business'], validFrom: '2027-01-01', validThrough: '2028-01-01' },
    );
    assert.deepEqual([audience, offices, validFrom, validThrough], [['citizen'], undefined, undefined, '2026-12-31']);
  });
  it('have the newest date', () => {
    assert.equal(merged({ updated: '2024-05-01' }, { updated: '2026-03-02' }).updated, '2026-03-02');
  });
  it('keep what no place is for, even under hostile names', () => {
    const state = JSON.parse('{"extra": {"__proto__": {"polluted": true}, "b": 1, "a": 2}}') as Partial<Service>;
    const { extra } = merged({ extra: { b: 0 } }, state);
    assert.deepEqual(Object.keys(extra ?? {}), ['a', 'b']);
    assert.equal(extra?.['b'], 0);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe('topics, offices and origins of two sources', () => {
  const town = source('stadt', [{ id: 'a', title: 'A', topics: ['1'], offices: ['o'] }], {
    name: 'Stadt',
    head: {
      topics: [{ id: '1', label: 'Tiere' }],
      offices: [{ id: 'o', name: 'Rathaus', phone: '1' }],
      updated: '2026-01-01',
    },
  });
  const state = source(
    'land',
    [{ id: 'b', title: 'B', topics: ['1', '2'], offices: ['o', 'p'], channels: [{ kind: 'inPerson', office: 'o' }] }],
    {
      head: {
        topics: [
          { id: '1', label: 'Steuern' },
          { id: '2', label: 'TIERE' },
        ],
        offices: [
          { id: 'o', name: 'Landratsamt' },
          { id: 'p', name: 'Amt' },
        ],
        sources: [{ id: 'dldb', name: 'DLDB', url: 'https://land.example/' }],
        updated: '2026-02-02',
      },
    },
  );
  const result = buildCatalogue({ sources: [town, state] });
  const { catalogue } = result;

  it('with one label are one topic, with one id and two labels two', () => {
    assert.deepEqual(catalogue?.topics, [
      { id: 'land:1', label: 'Steuern' },
      { id: '1', label: 'Tiere' },
    ]);
    assert.deepEqual(service(result, 'b').topics, ['land:1', '1']);
  });
  it('with one id and two names are two offices, also for a way that leads to one', () => {
    assert.deepEqual(
      catalogue?.offices?.map(({ id, name }) => [id, name]),
      [
        ['p', 'Amt'],
        ['land:o', 'Landratsamt'],
        ['o', 'Rathaus'],
      ],
    );
    assert.deepEqual(service(result, 'b').offices, ['land:o', 'p']);
    assert.equal(service(result, 'b').channels?.[0]?.office, 'land:o');
  });
  it('are told with their names', () => {
    assert.deepEqual(catalogue?.sources, [
      { id: 'stadt', name: 'Stadt' },
      { id: 'land', name: 'DLDB', url: 'https://land.example/' },
    ]);
    assert.equal(service(result, 'a').source?.id, 'stadt');
    assert.equal(catalogue.updated, '2026-02-02');
  });
  it('make a sound catalogue', () => {
    assert.ok(isSound(catalogue));
    assert.deepEqual(result.issues, []);
  });
  it('of two municipalities do not mix: the town’s name does not get the state’s key', () => {
    const other = source('land', [{ title: 'B' }], { head: { municipality: { name: 'Land', ars: '090000000000' } } });
    assert.deepEqual(buildCatalogue({ sources: [town, other] }).catalogue?.municipality, { name: 'Musterstadt' });
  });
});

describe('where each field comes from', () => {
  it('is told with its sources and their dates, apart from the catalogue', () => {
    const result = build(
      [{ id: 't', title: 'Pass', sections: [{ code: 'fees', text: '70 Euro' }] }],
      [{ id: 's', title: 'Pass', summary: 'Kurz', synonyms: ['Reisepass'], updated: '2026-03-02' }],
      { own: { services: [{ service: 't', synonyms: ['Ausweis'] }] } },
    );
    assert.deepEqual(result.info, [
      {
        id: 't',
        from: [{ source: 'own' }, { source: 'stadt', id: 't' }, { source: 'land', id: 's', updated: '2026-03-02' }],
        fields: { 'sections.fees': [1], source: [1], summary: [2], synonyms: [0, 2], title: [1], updated: [2] },
      },
    ]);
  });
});
