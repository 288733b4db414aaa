import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue, Service } from '../../src/catalogue/types.js';
import { changedLinks, compareCatalogues, isUnchanged } from '../../src/joining/changes.js';
import type { CatalogueChanges } from '../../src/joining/changes.js';
import { fullCatalogue } from '../catalogue/fixtures/catalogues.js';
import { catalogueWith } from './fixtures/sources.js';

const before: Partial<Service> = {
  id: 'x',
  title: 'Hund anmelden',
  summary: 'Kurz',
  topics: ['tiere'],
  channels: [{ kind: 'online', url: 'https://a.example/1', label: 'Antrag' }],
  sections: [
    {
      code: 'more',
      text: [{ type: 'p', children: ['Siehe ', { type: 'a', href: 'https://a.example/2', children: ['hier'] }] }],
      links: [{ url: 'https://a.example/3', label: 'Satzung' }],
    },
  ],
};
const changesTo = (after: Partial<Service>): CatalogueChanges =>
  compareCatalogues(catalogueWith([before]), catalogueWith([{ ...before, ...after }]));
/** The kinds of changes that are told. */
const told = (changes: CatalogueChanges): string[] =>
  Object.entries(changes).flatMap(([kind, list]: [string, readonly unknown[]]) => (list.length > 0 ? [kind] : []));

describe('what changed since the last build', () => {
  it('is nothing where nothing changed', () => {
    const full = fullCatalogue() as unknown as Catalogue;
    assert.ok(isUnchanged(compareCatalogues(full, structuredClone(full))));
  });
  it('names what is new and what is gone', () => {
    const changes = compareCatalogues(
      catalogueWith([{ id: 'a', title: 'Alt' }]),
      catalogueWith([{ id: 'b', title: 'Neu' }]),
    );
    assert.deepEqual(changes.added, [{ id: 'b', title: 'Neu' }]);
    assert.deepEqual(changes.gone, [{ id: 'a', title: 'Alt' }]);
    assert.deepEqual(told(changes), ['added', 'gone']);
  });
  it('tells a new name, and only that', () => {
    const changes = changesTo({ title: 'Hundesteuer' });
    assert.deepEqual(changes.renamed, [{ id: 'x', title: 'Hundesteuer', before: 'Hund anmelden' }]);
    assert.deepEqual(told(changes), ['renamed']);
  });
  it('tells a new name in another language as a text', () => {
    assert.deepEqual(told(changesTo({ title: { de: 'Hund anmelden', en: 'Register a dog' } })), ['texts']);
  });
  const links: readonly (readonly [where: string, after: Partial<Service>])[] = [
    ['a way', { channels: [{ kind: 'online', url: 'https://b.example/1', label: 'Antrag' }] }],
    [
      'a section',
      {
        sections: JSON.parse(
          JSON.stringify(before.sections).replace('a.example/3', 'b.example'),
        ) as Service['sections'] & object,
      },
    ],
    [
      'a text',
      {
        sections: JSON.parse(
          JSON.stringify(before.sections).replace('a.example/2', 'b.example'),
        ) as Service['sections'] & object,
      },
    ],
  ];
  for (const [where, after] of links)
    it(`tells a link that changed in ${where}, once and only as a link`, () => {
      const changes = changesTo(after);
      assert.equal(changedLinks(changes), 1);
      assert.deepEqual(
        changes.links.map(({ removed, added }) => [removed.length, added.length]),
        [[1, 1]],
      );
      assert.deepEqual(told(changes), ['links']);
    });
  it('tells words that changed, with where', () => {
    const sections = JSON.parse(JSON.stringify(before.sections).replace('Siehe', 'Lies')) as Service['sections'] &
      object;
    assert.deepEqual(changesTo({ summary: 'Kürzer', sections }).texts[0]?.fields, ['sections.more', 'summary']);
  });
  it('tells another kind of way, and other means to identify oneself', () => {
    for (const channel of [{ kind: 'form' as const }, { kind: 'online' as const, identification: ['eid' as const] }])
      assert.deepEqual(told(changesTo({ channels: [{ url: 'https://a.example/1', label: 'Antrag', ...channel }] })), [
        'channels',
      ]);
  });
  it('tells other details by their names', () => {
    assert.deepEqual(changesTo({ topics: ['steuern'], updated: '2026-01-01' }).details[0]?.fields, [
      'topics',
      'updated',
    ]);
  });
  it('tells what changed beside the services', () => {
    const offices = [{ id: 'o', name: 'Rathaus' }];
    assert.deepEqual(
      compareCatalogues(catalogueWith([before]), catalogueWith([before], { offices, updated: '2026-01-01' })).head,
      ['offices'],
    );
  });
});
