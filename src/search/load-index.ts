import type { Catalogue } from '../catalogue/types.js';
import { startsOf, numbersBelow } from '../text/numbering.js';
import { readNumbers } from '../text/numbers.js';
import { StringTable } from '../text/string-table.js';
import type { ConceptKey } from '../thesaurus/thesaurus.js';
import { Thesaurus } from '../thesaurus/thesaurus.js';
import { unpackConcepts } from '../thesaurus/unpack.js';
import { ConceptPostings } from './concept-postings.js';
import { INDEX_FORMAT, INDEX_VERSION, stampInSteps, type IndexFile } from './index-file.js';
import { Lexicon } from './lexicon.js';
import { Postings } from './postings.js';
import type { IndexCore } from './search-index.js';

/** Why a prebuilt index is not used: no such file or damaged, of another version, of another catalogue. */
export type IndexRefusal = 'damaged' | 'version' | 'catalogue';

/** The index in a file, or why it does not fit. Never throws. */
export function* loadIndexInSteps(file: unknown, catalogue: Catalogue): Generator<void, IndexCore | IndexRefusal> {
  const { format, version, catalogue: stamp } = (file ?? {}) as Partial<IndexFile>;
  if (format !== INDEX_FORMAT) return 'damaged';
  if (version !== INDEX_VERSION) return 'version';
  if (stamp !== (yield* stampInSteps(catalogue))) return 'catalogue';
  try {
    return yield* readInSteps(file as IndexFile, catalogue.services.length);
  } catch {
    // The file has its head, and something else than the rest of it.
    return 'damaged';
  }
}

function* readInSteps(file: IndexFile, services: number): Generator<void, IndexCore | IndexRefusal> {
  const terms = new StringTable(file.terms);
  yield;
  const starts = startsOf(readNumbers(file.counts));
  const strengths = Uint8Array.from(readNumbers(file.strengths));
  yield;
  const masks = Uint8Array.from(readNumbers(file.masks));
  const owners = servicesOf(readNumbers(file.services), starts, services);
  yield;
  const words = new StringTable(file.words);
  const spellings = { codes: readNumbers(file.spellings), table: new StringTable(file.surfaces) };
  yield;
  const conceptStarts = startsOf(readNumbers(file.conceptCounts));
  const concepts = new ConceptPostings(
    file.concepts.split(',').slice(0, -1) as ConceptKey[],
    conceptStarts,
    servicesOf(readNumbers(file.conceptServices), conceptStarts, services),
    Float64Array.from(readNumbers(file.conceptStrengths), (value) => file.conceptValues[value] ?? 0),
  );
  const total = starts.at(-1);
  const isWhole =
    [owners, strengths, masks].every(({ length }) => length === total) && terms.size + 1 === starts.length;
  if (!isWhole || words.size !== spellings.codes.length) return 'damaged';
  return {
    postings: new Postings(terms, starts, owners, strengths, masks),
    lexicon: new Lexicon(words, spellings, terms, file.stemCount),
    concepts,
    languages: file.languages,
    thesaurus: new Thesaurus(unpackConcepts(file.thesaurus, terms)),
  };
}

/** Services from the steps between them, group by group. */
function servicesOf(steps: Uint32Array, starts: Uint32Array, count: number): Uint16Array | Uint32Array {
  const services = numbersBelow(count, steps.length);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    let service = 0;
    for (let posting = starts[group] ?? 0; posting < (starts[group + 1] ?? 0); posting += 1) {
      service += steps[posting] ?? 0;
      services[posting] = service;
    }
  }
  return services;
}
