import { startsOf } from '../text/numbering.js';
import { readNumbers } from '../text/numbers.js';
import type { StringTable } from '../text/string-table.js';
import type { PackedConcepts } from './format.js';
import type { ConceptKey, PackedPhrases, ThesaurusParts } from './thesaurus.js';
import { splitList } from './word-lists.js';

/** @param stems By whose numbers the file goes. */
export function unpackConcepts(file: PackedConcepts, stems: StringTable): ThesaurusParts {
  const concepts = splitList(file.concepts) as ConceptKey[];
  const key = (number: number | undefined): ConceptKey => concepts[number ?? 0] ?? 'o:';
  const neighbours = new Map<ConceptKey, Map<ConceptKey, number>>();
  const relations = readNumbers(file.relations);
  for (let at = 0; at < relations.length; at += 3) {
    const from = key(relations[at]);
    const known = neighbours.get(from) ?? new Map<ConceptKey, number>();
    neighbours.set(from, known.set(key(relations[at + 1]), (relations[at + 2] ?? 0) / 1000));
  }
  return {
    stems,
    concepts,
    labels: file.labels.split(','),
    official: new Set(readNumbers(file.official)),
    phrases: unpackPhrases(file),
    neighbours,
    leika: new Map(Object.entries(file.leika).map(([digits, own]) => [digits, own.map(key)])),
    leads: new Map(Object.entries(file.leads) as [ConceptKey, PackedConcepts['leads'][string]][]),
    noise: new Set(splitList(file.noise)),
    classes: readNumbers(file.classes),
  };
}

function unpackPhrases(file: PackedConcepts): PackedPhrases {
  const starts = startsOf(readNumbers(file.phraseCounts));
  const wordStarts = startsOf(readNumbers(file.phraseLengths));
  if (starts.at(-1) !== wordStarts.length - 1) throw new RangeError('phraseCounts');
  const words = new Uint32Array(wordStarts.at(-1) ?? 0);
  const several = readNumbers(file.phraseStems);
  let next = 0;
  let phrase = 0;
  for (let stem = 0; stem + 1 < starts.length; stem += 1) {
    const last = starts[stem + 1] ?? 0;
    for (; phrase < last; phrase += 1) {
      const start = wordStarts[phrase] ?? 0;
      const length = (wordStarts[phrase + 1] ?? 0) - start;
      // A wording of one word is met by that.
      if (length === 1) words[start] = stem;
      else {
        words.set(several.subarray(next, next + length), start);
        next += length;
      }
    }
  }
  return {
    starts,
    concepts: Uint16Array.from(readNumbers(file.phraseConcepts)),
    lists: Uint8Array.from(readNumbers(file.phraseLists)),
    wordStarts,
    words,
  };
}
