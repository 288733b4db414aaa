import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Derivation, OwnRules } from '../../src/joining/config-schema.js';
import { buildCatalogue } from '../../src/joining/build.js';
import type { BuildResult } from '../../src/joining/build.js';
import { compileAll } from '../thesaurus/fixtures/project-thesaurus.js';
import { idsOf, service, source } from './fixtures/sources.js';

const sources = [
  source(
    'stadt',
    [
      { id: 'dog', title: 'Hund anmelden', synonyms: ['Hundesteuer'], topics: ['tiere'], leika: ['99107023000000'] },
      {
        id: 'pass',
        title: 'Reisepass',
        topics: ['ausweise'],
        channels: [{ kind: 'online', url: 'https://alt.example/pass' }],
      },
      { id: 'perso', title: 'Personalausweis', topics: ['ausweise'] },
    ],
    {
      head: {
        topics: [
          { id: 'tiere', label: 'Tiere' },
          { id: 'ausweise', label: 'Ausweise' },
          { id: 'sonstiges', label: 'Sonstiges' },
        ],
      },
    },
  ),
  source('land', [{ id: 'L1', title: 'Reisepass', summary: 'Vom Land' }]),
];
const built = (own: OwnRules): BuildResult => buildCatalogue({ sources, own });

describe('the town’s word on a service', () => {
  const names = ['pass', 'stadt:pass', 'land:L1', 'L1', 'Reisepass', 'REISEPASS'];
  for (const name of names)
    it(`reaches it as "${name}"`, () => {
      const { title } = service(built({ services: [{ service: name, title: 'Pass beantragen' }] }), 'pass');
      assert.equal(title, 'Pass beantragen');
    });
  it('reaches it by its LeiKa key', () => {
    assert.equal(service(built({ services: [{ service: '99107023000000', title: 'Hund' }] }), 'dog').title, 'Hund');
  });
  it('switches it off, and says so', () => {
    const result = built({ services: [{ service: 'pass', off: true }] });
    assert.deepEqual(idsOf(result), ['dog', 'perso']);
    assert.deepEqual(result.off, ['pass']);
  });
  it('renames it, and the old name is still found', () => {
    const { title, synonyms } = service(
      built({ services: [{ service: 'dog', title: 'Hundesteuer anmelden' }] }),
      'dog',
    );
    assert.deepEqual([title, synonyms], ['Hundesteuer anmelden', ['Hundesteuer', 'Hund anmelden']]);
  });
  it('adds to lists', () => {
    assert.deepEqual(service(built({ services: [{ service: 'dog', synonyms: ['Köter'] }] }), 'dog').synonyms, [
      'Köter',
      'Hundesteuer',
    ]);
  });
  it('replaces lists where it takes the sources’ away', () => {
    const channels = [{ kind: 'online' as const, url: 'https://neu.example/pass' }];
    const result = built({ services: [{ service: 'pass', without: ['channels'], channels }] });
    assert.deepEqual(service(result, 'pass').channels, channels);
  });
  it('never takes a name away without giving one', () => {
    assert.equal(service(built({ services: [{ service: 'pass', without: ['title'] }] }), 'pass').title, 'Reisepass');
  });
  it('adds up over several entries, the last one winning', () => {
    const own: OwnRules = {
      services: [
        { service: 'pass', title: 'Eins', summary: 'Kurz' },
        { service: 'L1', title: 'Zwei' },
      ],
    };
    const { title, summary } = service(built(own), 'pass');
    assert.deepEqual([title, summary], ['Zwei', 'Kurz']);
  });
  it('about a service that is not there is told with those that may be meant', () => {
    assert.deepEqual(built({ services: [{ service: 'Reisepas', off: true }] }).notices, [
      { code: 'unknown-service', place: 'services', name: 'Reisepas', near: ['pass (Reisepass)'] },
    ]);
  });
  it('about two at once is told with both', () => {
    const twins = [
      source('stadt', [
        { id: 'a', title: 'Pass' },
        { id: 'b', title: 'Pass' },
      ]),
    ];
    const { notices, catalogue } = buildCatalogue({
      sources: twins,
      own: { services: [{ service: 'Pass', off: true }] },
    });
    assert.deepEqual(notices, [{ code: 'ambiguous-service', place: 'services', name: 'Pass', candidates: ['a', 'b'] }]);
    assert.equal(catalogue?.services.length, 2);
  });
  it('takes a forbidden link out, and says so', () => {
    const result = built({
      services: [{ service: 'dog', channels: [{ kind: 'online', url: 'javascript:alert(1)' }] }],
    });
    assert.equal(service(result, 'dog').channels?.length ?? 0, 0);
    assert.deepEqual(
      result.issues.map(({ code }) => code),
      ['link'],
    );
  });
});

describe('the town’s word on topics', () => {
  const labels = (own: OwnRules): unknown => built(own).catalogue?.topics?.map(({ id, label }) => [id, label]);
  it('without any, they stand by their labels', () => {
    assert.deepEqual(labels({}), [
      ['ausweise', 'Ausweise'],
      ['sonstiges', 'Sonstiges'],
      ['tiere', 'Tiere'],
    ]);
  });
  it('renames them and brings them into order', () => {
    assert.deepEqual(labels({ topics: [{ topic: 'tiere' }, { topic: 'Ausweise', label: 'Ausweise und Pässe' }] }), [
      ['tiere', 'Tiere'],
      ['ausweise', 'Ausweise und Pässe'],
      ['sonstiges', 'Sonstiges'],
    ]);
  });
  it('makes one of two', () => {
    const result = built({ topics: [{ topic: 'tiere', into: 'Sonstiges' }] });
    assert.deepEqual(service(result, 'dog').topics, ['sonstiges']);
    assert.ok(!result.catalogue?.topics?.some(({ id }) => id === 'tiere'));
  });
  it('takes one away, and leaves its services', () => {
    const result = built({ topics: [{ topic: 'tiere', off: true }] });
    assert.equal(service(result, 'dog').topics, undefined);
    assert.deepEqual(result.issues, []);
  });
  it('puts one below another, never below itself', () => {
    const topics = built({
      topics: [
        { topic: 'tiere', parent: 'sonstiges' },
        { topic: 'ausweise', parent: 'ausweise' },
      ],
    }).catalogue?.topics;
    assert.deepEqual(
      topics?.map(({ parent }) => parent),
      ['sonstiges', undefined, undefined],
    );
  });
  it('makes a new one of services that it names', () => {
    const result = built({ topics: [{ topic: 'reisen', label: 'Reisen', services: ['Reisepass', 'perso'] }] });
    assert.deepEqual(result.catalogue?.topics?.[0], { id: 'reisen', label: 'Reisen' });
    assert.deepEqual(service(result, 'pass').topics, ['ausweise', 'reisen']);
  });
  for (const [by, from] of [
    ['words in any inflection', { words: ['Hunde'] }],
    ['words of synonyms', { words: ['Hundesteuer'] }],
    ['LeiKa keys', { leika: ['99107'] }],
    ['concepts of the thesaurus', { concepts: ['dog'] }],
  ] satisfies [string, Derivation][])
    it(`makes a new one by ${by}, marked as derived`, () => {
      const own: OwnRules = { topics: [{ topic: 'vieh', label: 'Vieh', from }] };
      const result = buildCatalogue({ sources, own, thesauri: compileAll() });
      assert.deepEqual(result.notices, []);
      assert.deepEqual(result.catalogue?.topics?.[0], { id: 'vieh', label: 'Vieh', derived: true });
      assert.deepEqual(service(result, 'dog').topics, ['tiere', 'vieh']);
      assert.deepEqual(service(result, 'pass').topics, ['ausweise']);
    });
  it('that is not there is told with those that may be meant', () => {
    assert.deepEqual(built({ topics: [{ topic: 'tier', label: 'Haustiere' }] }).notices, [
      { code: 'unknown-topic', name: 'tier', near: ['Tiere', 'tiere'] },
    ]);
  });
  it('that fits nothing is told', () => {
    const { notices } = built({ topics: [{ topic: 'meer', label: 'Meer', from: { words: ['Boot'] } }] });
    assert.deepEqual(notices, [{ code: 'empty-topic', name: 'meer' }]);
  });
});

describe('pins and blocks', () => {
  it('are the town’s before the sources’, under the service’s id', () => {
    const result = built({
      pins: [{ words: ['Wahl'], service: 'Reisepass' }],
      blocks: [{ words: ['Hund'], service: 'perso' }],
    });
    assert.deepEqual(result.catalogue?.pins, [{ words: ['Wahl'], service: 'pass' }]);
    assert.deepEqual(result.catalogue.blocks, [{ words: ['Hund'], service: 'perso' }]);
  });
  it('of a service that is switched off are told and left out', () => {
    const result = built({ services: [{ service: 'pass', off: true }], pins: [{ words: ['Wahl'], service: 'pass' }] });
    assert.equal(result.catalogue?.pins, undefined);
    assert.deepEqual(result.notices, [{ code: 'steered-off', service: 'pass' }]);
  });
});

describe('topics and offices of services that are switched off', () => {
  it('go with them, and those of others stay', () => {
    const result = built({ services: [{ service: 'dog', off: true }] });
    assert.deepEqual(
      result.catalogue?.topics?.map(({ id }) => id),
      ['ausweise', 'sonstiges'],
    );
  });
});
