/**
 * Grows a real catalogue to any size. What decides how fast a search over many services is, is how many different words
 * they have; so the vocabulary grows as it does in real texts, by Heaps' law: V = K·n^β different words among n.
 *
 * K and β are fitted to titles, keywords and texts of the given catalogue apart; each further word is a new one with the
 * chance that the law gives (K·β·n^(β-1)), or one met before, drawn from all that was written so far, so that frequent
 * words stay frequent (Simon's process, whose frequencies follow Zipf's law), or stays as it is.
 *
 * Checked with the City of Munich's 162 services grown to 500, 1,500, 4,000 and 8,500 (β from each size to the next):
 * titles 0.87 in the original, 0.84 to 0.90 grown; keywords 0.76, 0.75 to 0.80; texts 0.64, 0.64 to 0.65.
 */
import { allVersions } from '../src/catalogue/localized-text.js';
import { plainText } from '../src/catalogue/rich-text.js';
import type { Catalogue, LocalizedRichText, LocalizedText, Service } from '../src/catalogue/types.js';
import { randomOf, type Random } from '../test/search/fixtures/random.js';

/** How often a word gives way to one met before. */
const REUSE = 0.3;
/** How often a new word is a name; the others are compounds, as new German words are. */
const NAMES = 0.15;
const WORD = /[\p{L}\p{N}]+/gu;
const SYLLABLES = 'ba be bo dan del fir gal hem kor lin mar nem ost pil quer rau sil tor ulm vek wis zan'.split(' ');

/** The first `size` services; beyond those there are, grown ones. The same on every machine. */
export function grow(catalogue: Catalogue, size: number, seed = 162): Catalogue {
  const { services } = catalogue;
  if (size <= services.length) return { ...catalogue, services: services.slice(0, size) };
  const random = randomOf(seed);
  const coin = coinerOf(services.map((service) => plain(service.title)).join(' '), random);
  const titles = new Growth(
    services.map((service) => plain(service.title)),
    coin,
    random,
  );
  const keywords = new Growth(
    services.map((service) => (service.synonyms ?? []).map(plain).join(' ')),
    coin,
    random,
  );
  const texts = new Growth(
    services.map((service) =>
      [service.summary, ...(service.sections ?? []).map(({ text }) => text)].map(plain).join(' '),
    ),
    coin,
    random,
  );
  const grown = Array.from({ length: size - services.length }, (_, number): Service => {
    const model = random.pick(services);
    return {
      ...model,
      id: `${model.id}-${String(number)}`,
      title: titles.rewrite(plain(model.title)),
      synonyms: (model.synonyms ?? []).map((synonym) => keywords.rewrite(plain(synonym))),
      ...(model.summary === undefined ? {} : { summary: texts.rewrite(plain(model.summary)) }),
      ...(model.sections === undefined
        ? {}
        : { sections: model.sections.map(({ code, text }) => ({ code, text: texts.rewrite(plain(text)) })) }),
    };
  });
  return { ...catalogue, services: [...services, ...grown] };
}

/** The texts of one kind, growing. */
class Growth {
  readonly #coin: () => string;
  readonly #random: Random;
  /** Every word written so far, as often as it was. */
  readonly #written: string[] = [];
  readonly #factor: number;
  readonly #exponent: number;

  constructor(texts: readonly string[], coin: () => string, random: Random) {
    this.#coin = coin;
    this.#random = random;
    const sizes = vocabularyGrowth(texts);
    const whole = sizes.at(-1) ?? [1, 1];
    const early = sizes[Math.floor(sizes.length / 8)] ?? [1, 1];
    this.#exponent = exponentBetween(early, whole);
    this.#factor = whole[1] / whole[0] ** this.#exponent;
    for (const text of texts) this.#written.push(...(text.match(WORD) ?? []));
  }

  rewrite(text: string): string {
    return text.replace(WORD, (word) => {
      const written = this.#nextWord(word);
      this.#written.push(written);
      return written;
    });
  }

  #nextWord(word: string): string {
    const chance = this.#factor * this.#exponent * this.#written.length ** (this.#exponent - 1);
    const drawn = this.#random.next();
    if (drawn < chance) return this.#coin();
    return drawn < chance + REUSE ? this.#random.pick(this.#written) : word;
  }
}

/** Words and different words after each text. */
export function vocabularyGrowth(texts: readonly string[]): [words: number, different: number][] {
  const vocabulary = new Set<string>();
  let words = 0;
  return texts.map((text) => {
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      words += 1;
      vocabulary.add(word);
    }
    return [words, vocabulary.size];
  });
}

/** Heaps' β between two sizes. */
export function exponentBetween(early: readonly [number, number], late: readonly [number, number]): number {
  return Math.log(late[1] / early[1]) / Math.log(late[0] / early[0]);
}

/** Makes words that were not there before. */
function coinerOf(text: string, random: Random): () => string {
  const parts = [...new Set(text.match(/\p{Lu}\p{Ll}{3,9}/gu) ?? [])];
  const coined = new Set<string>();
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const make = (): string =>
    random.next() < NAMES || parts.length < 2
      ? capital(Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join(''))
      : capital(Array.from({ length: 2 + Number(random.next() < 0.3) }, () => random.pick(parts)).join(''));
  return () => {
    let word = make();
    while (coined.has(word)) word = make() + random.pick(SYLLABLES);
    coined.add(word);
    return word;
  };
}

function plain(value: LocalizedText | LocalizedRichText | undefined): string {
  if (value === undefined) return '';
  const [first] = allVersions(value, 'de');
  return first ? plainText(first.text) : '';
}
