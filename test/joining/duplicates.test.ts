import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Service } from '../../src/catalogue/types.js';
import { findDuplicates } from '../../src/joining/duplicates.js';
import type { Likeness } from '../../src/joining/duplicates.js';

type Half = Partial<Service>;
const likenessOf = (a: Half, b: Half): Likeness | undefined =>
  findDuplicates(
    [
      { id: 'a', title: '', ...a },
      { id: 'b', title: '', ...b },
    ],
    'de',
  )[0]?.likeness;
const online = (url: string): Half => ({ channels: [{ kind: 'online', url }] });

describe('possible duplicates', () => {
  const rows: readonly (readonly [what: string, a: Half, b: Half, likeness: Likeness | undefined])[] = [
    ['one title', { title: 'Hundesteuer' }, { title: 'hundesteuer' }, 'same-title'],
    ['one title in another spelling', { title: 'Straße sperren' }, { title: 'Strasse sperren!' }, 'same-title'],
    [
      'one LeiKa key',
      { title: 'Hund', leika: ['99107023012000'] },
      { title: 'Hundehaltung', leika: ['99107023012000'] },
      'same-leika',
    ],
    [
      'one LeiKa key that leaves the Verrichtung open',
      { title: 'Hund', leika: ['99107023000000'] },
      { title: 'Katze', leika: ['99107023000000'] },
      undefined,
    ],
    [
      'one LeiKa key and different errands',
      { title: 'Hund anmelden', leika: ['99107023012000'] },
      { title: 'Hund abmelden', leika: ['99107023012000'] },
      undefined,
    ],
    [
      'the same words in another order and form',
      { title: 'Anmeldung eines Hundes' },
      { title: 'Hund anmelden' },
      'same-words',
    ],
    [
      'the same words with "mit" and "ohne"',
      { title: 'Bauen mit Genehmigung' },
      { title: 'Bauen ohne Genehmigung' },
      undefined,
    ],
    [
      'the same words and keys of different objects',
      { title: 'Hund anmelden', leika: ['99107023104000'] },
      { title: 'Anmeldung Hund', leika: ['99107099104000'] },
      undefined,
    ],
    [
      'most words and a link',
      { title: 'Hund anmelden online', ...online('https://x.example/h') },
      { title: 'Hund anmelden', ...online('http://www.x.example/h/') },
      'like-title-and-link',
    ],
    [
      'most words and different links',
      { title: 'Hund anmelden online', ...online('https://x.example/h') },
      { title: 'Hund anmelden', ...online('https://x.example/i') },
      undefined,
    ],
    [
      'few words and a link',
      { title: 'Hund anmelden', ...online('https://x.example/h') },
      { title: 'Gewerbe anmelden bei der Stadt', ...online('https://x.example/h') },
      undefined,
    ],
    [
      'a link and different errands',
      { title: 'Hund groß braun anmelden', ...online('https://x.example/h') },
      { title: 'Hund groß braun abmelden', ...online('https://x.example/h') },
      undefined,
    ],
    ['nothing', { title: 'Reisepass' }, { title: 'Hundesteuer' }, undefined],
    ['titles of nothing but small words', { title: 'Für alle' }, { title: 'Für uns' }, undefined],
  ];
  for (const [what, a, b, likeness] of rows)
    it(`${what}: ${likeness ?? 'none'}`, () => {
      assert.equal(likenessOf(a, b), likeness);
    });

  it('are told once, under what is surest', () => {
    const twin: Half = { title: 'Hundesteuer', leika: ['99107023012000'], ...online('https://x.example') };
    const services = ['a', 'b', 'c'].map((id) => ({ id, title: 'x', ...twin }));
    assert.deepEqual(findDuplicates(services, 'de'), [{ likeness: 'same-title', services: ['a', 'b', 'c'] }]);
  });
  it('are none where an address belongs to a whole portal', () => {
    const services = Array.from({ length: 20 }, (_, n) => ({
      id: String(n),
      title: `Antrag Nummer ${String(n)} stellen`,
      ...online('https://portal.example'),
    }));
    assert.deepEqual(findDuplicates(services, 'de'), []);
  });
  it('of ten thousand services with one title are found in bounded time', () => {
    const services = Array.from({ length: 10_000 }, (_, n) => ({ id: String(n), title: 'Antrag' }));
    const start = performance.now();
    assert.equal(findDuplicates(services, 'de')[0]?.services.length, 10_000);
    assert.ok(performance.now() - start < 20_000);
  });
});
