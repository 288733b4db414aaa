import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { Service } from '../../src/catalogue/types.js';
import { collectLinks } from '../../src/link-check/collect-links.js';
import { isWellFormedContact } from '../../src/link-check/contact-form.js';

const full = parseCatalogue(
  JSON.parse(readFileSync(new URL('../catalogue/fixtures/full.json', import.meta.url), 'utf8')),
).catalogue!;
const catalogueOf = (service: Omit<Service, 'id' | 'title'>): typeof full => ({
  version: 1,
  municipality: { name: 'Musterstadt', ars: '009990001001' },
  language: 'de',
  services: [{ id: 'hund', title: 'Hund anmelden', ...service }],
});

describe('the links of a catalogue', () => {
  it('are those of head, sources, offices, channels, texts and sections, with their places', () => {
    const links = collectLinks({ catalogue: full, base: 'https://www.musterstadt.example/finder/catalogue.json' });
    assert.deepEqual(
      links.map(({ url, address, places }) => [url, address, places.map(({ field }) => field).join()]),
      [
        ['https://www.musterstadt.example/', 'https://www.musterstadt.example/', 'municipality'],
        ['kontakt/', 'https://www.musterstadt.example/finder/kontakt/', 'contact'],
        ['mailto:info@musterstadt.example', 'mailto:info@musterstadt.example', 'contact'],
        ['https://example.org/', 'https://example.org/', 'source,section'],
        ['standesamt/', 'https://www.musterstadt.example/finder/standesamt/', 'office'],
        ['mailto:standesamt@musterstadt.example', 'mailto:standesamt@musterstadt.example', 'office'],
        ...['de', 'en'].map((language) => {
          const url = `https://online.example/099990000000/99027003012000/${language}/birth-certificate`;
          return [url, url, 'online'];
        }),
        ['https://example.org/L100', 'https://example.org/L100', 'source'],
        ['ausweis/de', 'https://www.musterstadt.example/finder/ausweis/de', 'text'],
      ],
    );
    assert.deepEqual(links.find(({ url }) => url === 'https://example.org/')?.places, [
      { field: 'source', name: 'Landesredaktion' },
      { field: 'section', serviceId: 'birth-certificate', name: 'Geburtsurkunde' },
    ]);
  });

  it('have no address where they are relative and nobody said to what', () => {
    const links = collectLinks({ catalogue: full });
    const relative = links.filter(({ address }) => address === undefined).map(({ url }) => url);
    assert.deepEqual(relative, ['kontakt/', 'standesamt/', 'ausweis/de']);
  });

  it('in a text of several languages take the language of the text', () => {
    const link = (href: string): NonNullable<Service['sections']>[number]['text'] => [
      { type: 'p', children: [{ type: 'a', href, children: ['mehr'] }] },
    ];
    const catalogue = catalogueOf({
      sections: [
        { code: 'more', text: { de: link('https://a.example/{lang}'), en: link('https://a.example/{lang}') } as never },
      ],
    });
    assert.deepEqual(
      collectLinks({ catalogue }).map(({ url }) => url),
      ['https://a.example/de', 'https://a.example/en'],
    );
  });

  it('keep the spelling under which the catalogue has them', () => {
    const catalogue = catalogueOf({ channels: [{ kind: 'online', url: 'HTTPS://Antrag.Example' }] });
    const [link] = collectLinks({ catalogue });
    assert.deepEqual([link?.url, link?.address], ['HTTPS://Antrag.Example', 'https://antrag.example/']);
  });

  it('that are no address at all are kept, to be told', () => {
    const catalogue = catalogueOf({ channels: [{ kind: 'online', url: 'https://' }] });
    assert.deepEqual(
      collectLinks({ catalogue }).map(({ url, address }) => [url, address]),
      [['https://', undefined]],
    );
  });
});

describe('an address that cannot be asked', () => {
  const rows: readonly (readonly [address: string, isWellFormed: boolean])[] = [
    ['mailto:stadt@musterstadt.example', true],
    ['mailto:stadt@musterstadt.example?subject=Hund', true],
    ['mailto:a@b.example,c@d.example', true],
    ['mailto:b%C3%BCrger@m%C3%BCnster.example', true],
    ['mailto:stadt', false],
    ['mailto:stadt@', false],
    ['mailto:stadt@musterstadt', false],
    ['mailto:stadt@musterstadt..example', false],
    ['mailto:stadt (at) musterstadt.example', false],
    ['mailto:%', false],
    ['mailto:', false],
    ['tel:+49123456710', true],
    ['tel:0123-45670', true],
    ['tel:115', true],
    ['tel:(0123)%20456-70', true],
    ['tel:+49-123;ext=5', true],
    ['tel:12', false],
    ['tel:---', false],
    ['tel:rathaus', false],
    ['tel:', false],
  ];
  for (const [address, isWellFormed] of rows)
    it(`such as ${address} is ${isWellFormed ? 'well formed' : 'faulty'}`, () => {
      assert.equal(isWellFormedContact(address), isWellFormed);
    });

  it('is judged in no time, whatever it is', () => {
    const start = performance.now();
    for (const part of ['a', 'a.', 'a-', '(', '0 '])
      assert.equal(isWellFormedContact(`mailto:a@${part.repeat(50_000)}`), false);
    assert.ok(performance.now() - start < 1000);
  });
});
