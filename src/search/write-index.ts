/** Writes an index into a file. Apart from reading, since pages only read. */
import type { Catalogue } from '../catalogue/types.js';
import { StringTable } from '../text/string-table.js';
import { writeNumbers } from '../text/write-numbers.js';
import type { ThesaurusFile } from '../thesaurus/format.js';
import { packConcepts } from '../thesaurus/pack.js';
import { INDEX_FORMAT, INDEX_VERSION, stampInSteps, stampOf, type IndexFile } from './index-file.js';
import type { SearchIndex } from './search-index.js';

/**
 * @param catalogue As pages load it; the index may have been built with the texts of its detail files besides.
 * @param thesauri The files that the index was built with.
 */
export function writeIndex(index: SearchIndex, catalogue: Catalogue, thesauri: readonly ThesaurusFile[]): IndexFile {
  const { postings, lexicon, concepts, thesaurus } = index;
  const all = listOf(postings.terms);
  // Each part in alphabetical order, which packs best.
  const terms = [...all.slice(0, lexicon.stemCount).sort(), ...all.slice(lexicon.stemCount).sort()];
  const order = terms.map((term) => postings.terms.find(term));
  const entries = order.flatMap((term) => range(postings.start(term), postings.end(term)));
  const values = [...new Set(concepts.strengths)];
  const conceptEntries = range(0, concepts.services.length);
  return {
    format: INDEX_FORMAT,
    version: INDEX_VERSION,
    catalogue: result(stampInSteps(catalogue)),
    languages: index.languages,
    thesauri: thesauri.reduce((stamp, file) => stampOf(file, stamp), ''),
    terms: StringTable.of(terms).joined,
    stemCount: lexicon.stemCount,
    counts: writeNumbers(order.map((term) => postings.count(term))),
    services: writeNumbers(
      order.flatMap((term) => steps(postings.services.subarray(postings.start(term), postings.end(term)))),
    ),
    strengths: writeNumbers(entries.map((posting) => postings.strengths[posting] ?? 0)),
    masks: writeNumbers(entries.map((posting) => postings.masks[posting] ?? 0)),
    words: lexicon.words.joined,
    spellings: writeNumbers(lexicon.spellings.codes),
    surfaces: lexicon.spellings.table.joined,
    concepts: concepts.concepts.map((concept) => `${concept},`).join(''),
    conceptCounts: writeNumbers(concepts.concepts.map((concept) => concepts.count(concept))),
    conceptServices: writeNumbers(
      concepts.concepts.flatMap((_, concept) =>
        steps(concepts.services.subarray(concepts.starts[concept], concepts.starts[concept + 1])),
      ),
    ),
    conceptStrengths: writeNumbers(conceptEntries.map((posting) => values.indexOf(concepts.strengths[posting] ?? 0))),
    conceptValues: values,
    thesaurus: packConcepts(thesaurus.parts, terms),
  };
}

function listOf(table: StringTable): string[] {
  return range(0, table.size).map((number) => table.at(number));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, place) => start + place);
}

/** From each number to the next, the first from 0. */
function steps(numbers: ArrayLike<number> & Iterable<number>): number[] {
  return Array.from(numbers, (number, place) => number - (place === 0 ? 0 : (numbers[place - 1] ?? 0)));
}

function result<Result>(generator: Generator<void, Result>): Result {
  for (;;) {
    const step = generator.next();
    if (step.done) return step.value;
  }
}
