/** What every SearchEngine owes; one test for the engine in the page and for all that come later. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/types.js';
import type { Query, SearchEngine } from '../../src/search/contract.js';

const CATALOGUE: Catalogue = {
  version: 1,
  language: 'de',
  municipality: { name: 'Musterstadt', ars: '010010000000' },
  topics: [
    { id: 'papers', label: { de: 'Ausweise', en: 'Identity papers' } },
    { id: 'animals', label: { de: 'Tiere', en: 'Animals' } },
  ],
  services: [
    {
      id: 'identity-card',
      title: { de: 'Personalausweis beantragen', en: 'Apply for an identity card' },
      topics: ['papers'],
      audience: ['citizen'],
      channels: [{ kind: 'appointment', url: 'https://termine.example/' }],
    },
    { id: 'passport', title: 'Reisepass beantragen', topics: ['papers'], audience: ['citizen'] },
    {
      id: 'dog-tax',
      title: 'Hundesteuer anmelden',
      topics: ['animals'],
      audience: ['citizen', 'business'],
      channels: [{ kind: 'online', url: 'https://online.example/hund' }],
    },
    ...Array.from({ length: 30 }, (_, number) => ({
      id: `permit-${String(number)}`,
      title: `Genehmigung Nummer ${String(number)}`,
    })),
  ],
};

const HOSTILE = [
  '',
  '   ',
  '🐕‍🦺',
  'كلب',
  '.*+?^${}()|[]\\',
  '__proto__',
  'constructor',
  'toString hasOwnProperty',
  '\u0000\ud800',
  'hund '.repeat(2000),
];

/** @param create An engine over the catalogue, ready to be asked. */
export function describeEngine(name: string, create: (catalogue: Catalogue) => Promise<SearchEngine>): void {
  const withEngine = async (use: (engine: SearchEngine) => Promise<void>): Promise<void> => {
    const engine = await create(CATALOGUE);
    try {
      await use(engine);
    } finally {
      engine.dispose();
    }
  };
  const both = (engine: SearchEngine, query: Query, signal?: AbortSignal): Promise<unknown>[] => [
    engine.search(query, signal),
    engine.suggest(query, signal),
  ];

  describe(`${name} keeps the contract of search engines`, () => {
    it('finds the service that is named', () =>
      withEngine(async (engine) => {
        const { hits } = await engine.search({ text: 'Reisepass' });
        assert.equal(hits[0]?.serviceId, 'passport');
        assert.ok(!hits[0].weak);
      }));

    it('answers an empty text with every service that passes the filters', () =>
      withEngine(async (engine) => {
        assert.equal((await engine.search({ text: '' })).total, CATALOGUE.services.length);
        const { total, hits } = await engine.search({ text: '', filters: { channel: ['online'] } });
        assert.deepEqual([total, hits.map((hit) => hit.serviceId)], [1, ['dog-tax']]);
      }));

    it('takes filters as OR within a facet and AND across, and counts a facet without its own filter', () =>
      withEngine(async (engine) => {
        const filters = { topic: ['papers', 'animals'], audience: ['business'] };
        const { hits, facets } = await engine.search({ text: '', filters });
        assert.deepEqual(
          hits.map((hit) => hit.serviceId),
          ['dog-tax'],
        );
        const audience = facets.find((facet) => facet.field === 'audience');
        assert.deepEqual(audience?.values.map(({ id, count, selected }) => [id, count, selected]).sort(), [
          ['business', 1, true],
          ['citizen', 3, false],
        ]);
      }));

    it('gives the same services in the same order page by page as at once', () =>
      withEngine(async (engine) => {
        const query = { text: 'Genehmigung', limit: 7 };
        const pages = await Promise.all([0, 7, 14, 21, 28].map((offset) => engine.search({ ...query, offset })));
        const whole = await engine.search({ ...query, limit: 1000 });
        assert.deepEqual(
          pages.flatMap((page) => page.hits.map((hit) => hit.serviceId)),
          whole.hits.map((hit) => hit.serviceId),
        );
        assert.ok(pages.every((page) => page.total === whole.total && page.hits.length <= 7));
      }));

    it('puts weak hits behind all strong ones and counts them', () =>
      withEngine(async (engine) => {
        const { hits, weak, total } = await engine.search({ text: 'Hundesteuer beantragen Nummer', limit: 1000 });
        assert.equal(hits.length, total);
        const firstWeak = hits.findIndex((hit) => hit.weak);
        assert.equal(weak, firstWeak < 0 ? 0 : total - firstWeak);
        assert.ok(firstWeak < 0 || hits.slice(firstWeak).every((hit) => hit.weak));
      }));

    it('marks ranges that lie inside the text they speak of', () =>
      withEngine(async (engine) => {
        const { hits } = await engine.search({ text: 'hundesteuer', language: 'de' });
        const title = hits[0]?.matches.find((match) => match.field === 'title');
        assert.deepEqual(title?.ranges, [[0, 11]]);
      }));

    it('suggests in order what begins with the letters typed', () =>
      withEngine(async (engine) => {
        const suggestions = await engine.suggest({ text: 'reise' });
        assert.ok(suggestions.some((suggestion) => suggestion.text.includes('Reisepass')));
      }));

    it('says the same to the same question', () =>
      withEngine(async (engine) => {
        const query = { text: 'Ausweis beantragen', filters: { topic: ['papers'] } };
        assert.deepEqual(await Promise.all(both(engine, query)), await Promise.all(both(engine, query)));
      }));

    it('answers whatever is typed, and filters that no service has', () =>
      withEngine(async (engine) => {
        for (const text of HOSTILE) await Promise.all(both(engine, { text }));
        for (const value of ['__proto__', 'constructor', '', 'no such topic']) {
          const { total } = await engine.search({ text: '', filters: { topic: [value], audience: [value] } });
          assert.equal(total, 0, value);
        }
        for (const language of ['zz', 'de-simple', 'en-GB'])
          await Promise.all(both(engine, { text: 'Hund', language }));
      }));

    it('rejects with the reason of a signal that was aborted before', () =>
      withEngine(async (engine) => {
        const reason = new Error('asked something else');
        for (const call of both(engine, { text: 'Hund' }, AbortSignal.abort(reason)))
          await assert.rejects(call, (error) => error === reason);
      }));

    it('rejects with the reason of a signal that aborts meanwhile, and answers the next question', () =>
      withEngine(async (engine) => {
        const controller = new AbortController();
        const reason = new Error('typed on');
        const calls = both(engine, { text: 'Hund' }, controller.signal).map((call) =>
          assert.rejects(call, (error) => error === reason),
        );
        controller.abort(reason);
        await Promise.all(calls);
        assert.ok((await engine.search({ text: 'Hundesteuer' })).total > 0);
      }));

    it('rejects every call after it was disposed, those under way included', async () => {
      const engine = await create(CATALOGUE);
      const underWay = both(engine, { text: 'Hund' }).map((call) => assert.rejects(call));
      engine.dispose();
      engine.dispose();
      await Promise.all(underWay);
      for (const call of both(engine, { text: 'Hund' })) await assert.rejects(call);
    });
  });
}
