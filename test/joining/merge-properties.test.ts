import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allVersions } from '../../src/catalogue/localized-text.js';
import type { Catalogue, Service } from '../../src/catalogue/types.js';
import { addressKey } from '../../src/joining/addresses.js';
import { buildCatalogue } from '../../src/joining/build.js';
import type { BuildResult } from '../../src/joining/build.js';
import { parseConfig } from '../../src/joining/config.js';
import type { SourceCatalogue } from '../../src/joining/source.js';
import { keysContradict } from '../../src/joining/verrichtung.js';
import { allServices, catalogue, sources } from './fixtures/arbitraries.js';
import { isSound } from './fixtures/sources.js';

const RUNS = { numRuns: Number(process.env['SERVICE_FINDER_RUNS'] ?? 300) };

/** Each built service's origins by qualified id. */
const originsOf = ({ info }: BuildResult): string[][] =>
  info.map(({ from }) => from.map((origin) => `${origin.source}:${origin.id ?? ''}`));
const bytes = (result: BuildResult): string =>
  JSON.stringify([result.catalogue, result.info, result.notices, result.duplicates]);
/** The languages in which a text is there, and the words of each. */
const versionsOf = (service: Service, { language }: Catalogue): string[] =>
  [service.title, ...(service.synonyms ?? [])].flatMap((text) =>
    allVersions(text, language).map((version) => `${version.language} ${version.text}`),
  );

describe('joining any sources', () => {
  it('loses no service without saying so, invents none, and gives each one place', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const result = buildCatalogue({ sources: list });
        const placed = [...originsOf(result).flat(), ...result.notAdded];
        assert.deepEqual(
          placed.sort(),
          allServices(list)
            .map(([name]) => name)
            .sort(),
        );
        assert.equal(result.catalogue?.services.length ?? 0, result.info.length);
      }),
      RUNS,
    );
  });

  it('makes a sound catalogue, with ids of its own for all', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const { catalogue: built } = buildCatalogue({ sources: list });
        assert.ok(built);
        assert.ok(isSound(built));
        assert.equal(new Set(built.services.map(({ id }) => id)).size, built.services.length);
      }),
      RUNS,
    );
  });

  it('writes the same bytes whatever the order of entries inside a source', () => {
    const shuffled = (list: readonly SourceCatalogue[]): fc.Arbitrary<SourceCatalogue[]> =>
      fc.tuple(
        ...list.map((entry) =>
          fc
            .record({
              services: fc.shuffledSubarray([...entry.catalogue.services], {
                minLength: entry.catalogue.services.length,
              }),
              topics: fc.shuffledSubarray([...(entry.catalogue.topics ?? [])], {
                minLength: entry.catalogue.topics?.length ?? 0,
              }),
              offices: fc.shuffledSubarray([...(entry.catalogue.offices ?? [])], {
                minLength: entry.catalogue.offices?.length ?? 0,
              }),
            })
            .map((parts) => ({ ...entry, catalogue: { ...entry.catalogue, ...parts } })),
        ),
      );
    fc.assert(
      fc.property(
        sources.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          assert.equal(bytes(buildCatalogue({ sources: other })), bytes(buildCatalogue({ sources: list })));
        },
      ),
      RUNS,
    );
  });

  it('changes nothing when its result is joined with itself', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const first = buildCatalogue({ sources: list }).catalogue;
        assert.ok(first);
        const again = buildCatalogue({ sources: [{ id: 'eins', catalogue: first }] }).catalogue;
        assert.deepEqual(again?.services.map(withoutOrigin), first.services.map(withoutOrigin));
        assert.deepEqual([again.topics, again.offices], [first.topics, first.offices]);
      }),
      RUNS,
    );
  });

  it('makes of a catalogue and a copy of it the catalogue alone', () => {
    fc.assert(
      fc.property(catalogue, (own) => {
        // Two services that share title and keys cannot be told apart, and stay apart on purpose.
        const twice = buildCatalogue({
          sources: [
            { id: 'a', catalogue: own },
            { id: 'b', catalogue: own },
          ],
        });
        const once = buildCatalogue({ sources: [{ id: 'a', catalogue: own }] });
        assert.deepEqual(twice.catalogue?.services.map(withoutOrigin), once.catalogue?.services.map(withoutOrigin));
      }),
      RUNS,
    );
  });

  it('joins nothing that LeiKa keys tell apart', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const services = new Map(allServices(list));
        for (const origins of originsOf(buildCatalogue({ sources: list })))
          for (const one of origins)
            for (const other of origins) {
              const [a, b] = [services.get(one), services.get(other)];
              assert.ok(a && b && !keysContradict(a, b), `${one} ${other}`);
            }
      }),
      RUNS,
    );
  });

  it('keeps every name, synonym, key and address of the services that it takes', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const result = buildCatalogue({ sources: list });
        const services = new Map(allServices(list));
        const languages = new Map(list.map(({ id, catalogue: own }) => [id, own]));
        result.info.forEach(({ id, from }) => {
          const built = result.catalogue?.services.find((service) => service.id === id);
          assert.ok(built && result.catalogue);
          const names = new Set(versionsOf(built, result.catalogue).map((name) => foldedName(name)));
          const addresses = new Set((built.channels ?? []).map(({ url }) => url && addressKey(url)));
          for (const origin of from) {
            const service = services.get(`${origin.source}:${origin.id ?? ''}`);
            const own = languages.get(origin.source);
            assert.ok(service && own);
            for (const name of versionsOf(service, own)) assert.ok(names.has(foldedName(name)), name);
            for (const key of service.leika ?? []) assert.ok(built.leika?.includes(key));
            for (const { url } of service.channels ?? [])
              if (url !== undefined) assert.ok(addresses.has(addressKey(url)));
          }
        });
      }),
      RUNS,
    );
  });

  it('leaves its sources and all other objects as they were', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const before = JSON.stringify(list);
        buildCatalogue({ sources: list });
        assert.equal(JSON.stringify(list), before);
        assert.deepEqual(Object.keys(Object.prototype), []);
      }),
      RUNS,
    );
  });

  it('never fails over a town’s file, whatever it names', () => {
    const name = fc.constantFrom('1', '2', 'stadt:1', 'land:2', 'Hund', '__proto__', 'nichts');
    const own = fc.record(
      {
        services: fc.array(
          fc.record(
            {
              service: name,
              off: fc.boolean(),
              title: name,
              without: fc.constant(['title', 'channels', 'sections'] as const),
              synonyms: fc.array(name),
            },
            { requiredKeys: ['service'] },
          ),
        ),
        topics: fc.array(
          fc.record(
            { topic: name, label: name, parent: name, off: fc.boolean(), into: name, services: fc.array(name) },
            { requiredKeys: ['topic'] },
          ),
        ),
        pins: fc.array(fc.record({ words: fc.array(name), service: name })),
        same: fc.array(fc.tuple(name, name)),
        apart: fc.array(fc.tuple(name, name)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sources, own, (list, rules) => {
        const config = parseConfig({ sources: [{ id: 'stadt', format: 'dldb' }], own: rules });
        assert.deepEqual(config.issues, []);
        const given = config.value?.own;
        assert.ok(typeof given === 'object');
        const result = buildCatalogue({ sources: list, own: given });
        assert.ok(result.catalogue === undefined || isSound(result.catalogue));
        const placed = originsOf(result)
          .flat()
          .filter((origin) => !origin.startsWith('own:')).length;
        assert.ok(placed + result.notAdded.length <= allServices(list).length);
        if (result.off.length === 0) assert.equal(placed + result.notAdded.length, allServices(list).length);
      }),
      RUNS,
    );
  });
});

function withoutOrigin({ source: _source, ...service }: Service): unknown {
  return service;
}

function foldedName(name: string): string {
  return name.toLowerCase().replace(/ue/g, 'ü');
}
