/** Makes thesaurus files ready for searching, when they are built. Pages only read what comes out. */
import { capitalised } from '../text/fold.js';
import { Numbering } from '../text/numbering.js';
import { writeNumbers } from '../text/write-numbers.js';
import type { PackedThesaurus, ThesaurusFile } from './format.js';
import { readInSteps } from './read-thesaurus.js';
import { ThesaurusBuilder } from './thesaurus-builder.js';
import type { ConceptKey } from './thesaurus.js';

/**
 * Packs a file.
 * @param first The file that is always read before it: its noise and its classes decide how words are read.
 */
export function packThesaurus(file: ThesaurusFile, first?: ThesaurusFile): PackedThesaurus {
  const builder = new ThesaurusBuilder();
  const before = first && { ...first, objects: {}, actions: {}, events: {} };
  if (before) for (const _ of readInSteps(builder, before)) continue;
  const [noise, classes] = [new Set(builder.noise), new Map(builder.classes)];
  for (const _ of readInSteps(builder, file)) continue;
  const packed = packBuilt(builder, file.language);
  return {
    ...packed,
    noise: [...builder.noise].filter((word) => !noise.has(word)).join(','),
    classes: Object.fromEntries([...builder.classes].filter(([stem]) => !classes.has(stem))),
  };
}

function packBuilt(builder: ThesaurusBuilder, language: string): PackedThesaurus {
  const { parts } = builder.finish();
  // In alphabetical order, which packs best; the numbers go along.
  const stems = [...builder.stems.keys].sort();
  const numberOf = new Map(stems.map((stem, number) => [stem, number]));
  const newStem = (old: number): number => numberOf.get(parts.stems.at(old)) ?? 0;
  const words = [...builder.words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  const spellings = words.map(({ word, surface }) => (surface === word ? 0 : surface === capitalised(word) ? 1 : 2));
  const concepts = new Numbering<ConceptKey>();
  for (const concept of parts.concepts) concepts.of(concept);
  const relations = [...parts.neighbours].flatMap(([from, others]) =>
    [...others].flatMap(([to, weight]) => [concepts.of(from), concepts.of(to), Math.round(weight * 1000)]),
  );
  const leika = [...parts.leika].map(([digits, own]) => [digits, own.map((concept) => concepts.of(concept))]);
  const keys = [...concepts.keys];
  return {
    version: 2,
    language,
    stems: stems.join(','),
    words: words.map(({ word }) => word).join(','),
    wordStems: writeNumbers(words.map(({ stem }) => newStem(stem))),
    spellings: writeNumbers(spellings),
    surfaces: words.flatMap(({ surface }, place) => (spellings[place] === 2 ? [surface] : [])).join(','),
    concepts: keys.join(','),
    labels: keys.map((_, concept) => parts.labels[concept] ?? '').join(','),
    official: writeNumbers(keys.map((_, concept) => Number(parts.official.has(concept)))),
    phrases: writeNumbers(stems.flatMap((stem) => phrasesOf(parts.stems.find(stem)))),
    relations: writeNumbers(relations),
    leika: Object.fromEntries(leika) as Record<string, number[]>,
    leads: Object.fromEntries(parts.leads),
    noise: '',
    classes: {},
  };

  function phrasesOf(key: number): number[] {
    const { starts, concepts, lists, wordStarts, words: phraseWords } = parts.phrases;
    const [start = 0, end = 0] = [starts[key], starts[key + 1]];
    const numbers = [end - start];
    for (let phrase = start; phrase < end; phrase += 1) {
      const own = phraseWords.subarray(wordStarts[phrase], wordStarts[phrase + 1]);
      numbers.push((concepts[phrase] ?? 0) * 4 + (lists[phrase] ?? 0));
      // A phrase of its key alone says so by having no words.
      if (own.length === 1) numbers.push(0);
      else numbers.push(own.length, ...Array.from(own, newStem));
    }
    return numbers;
  }
}
