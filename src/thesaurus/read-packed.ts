import { capitalised } from '../text/fold.js';
import { readNumbers } from '../text/numbers.js';
import type { PackedThesaurus } from './format.js';
import type { ThesaurusBuilder } from './thesaurus-builder.js';
import type { ConceptKey } from './thesaurus.js';
import { splitList } from './word-lists.js';

/** Words or stems taken over between two pauses. */
const STEP = 1000;

/** Adds a packed file: nothing is folded or stemmed, only numbers are exchanged for those of the files before. */
export function* readPackedInSteps(builder: ThesaurusBuilder, file: PackedThesaurus): Generator<void, void> {
  const keys = splitList(file.concepts) as ConceptKey[];
  const key = (number: number | undefined): ConceptKey => keys[number ?? 0] ?? 'o:';
  const concepts = keys.map((own) => builder.concepts.of(own));
  for (const word of splitList(file.noise)) builder.noise.add(word);
  for (const [stem, name] of Object.entries(file.classes)) builder.classes.set(stem, name);
  const labels = file.labels.split(',');
  for (const [place, isOfficial] of readNumbers(file.official).entries())
    builder.addLabel(concepts[place] ?? 0, labels[place] ?? '', isOfficial === 1);
  for (const [digits, own] of Object.entries(file.leika)) for (const one of own) builder.addLeika(digits, key(one));
  for (const [event, leads] of Object.entries(file.leads)) builder.leads.set(event as ConceptKey, leads);
  const relations = readNumbers(file.relations);
  for (let at = 0; at < relations.length; at += 3)
    builder.relate(key(relations[at]), key(relations[at + 1]), (relations[at + 2] ?? 0) / 1000);
  yield;

  const stems: number[] = [];
  for (const stem of splitList(file.stems)) if (stems.push(builder.stems.of(stem)) % STEP === 0) yield;
  yield* readWordsInSteps(builder, file, stems);

  const numbers = readNumbers(file.phrases);
  let at = 0;
  for (let stem = 0; at < numbers.length; stem += 1) {
    const end = numbers[at] ?? 0;
    at += 1;
    for (let phrase = 0; phrase < end; phrase += 1) {
      const [about = 0, length = 0] = [numbers[at], numbers[at + 1]];
      const own = numbers.subarray(at + 2, at + 2 + length);
      builder.addPhrase(
        stems[stem] ?? 0,
        concepts[about >> 2] ?? 0,
        about & 3,
        length === 0 ? [stems[stem] ?? 0] : own.map((one) => stems[one] ?? 0),
      );
      at += 2 + length;
    }
    if (stem % STEP === 0) yield;
  }
}

function* readWordsInSteps(
  builder: ThesaurusBuilder,
  file: PackedThesaurus,
  stems: readonly number[],
): Generator<void, void> {
  const stemOf = readNumbers(file.wordStems);
  const spellings = readNumbers(file.spellings);
  const surfaces = file.surfaces.split(',');
  let explicit = 0;
  for (const [place, word] of splitList(file.words).entries()) {
    const spelling = spellings[place] ?? 0;
    let surface = spelling === 1 ? capitalised(word) : word;
    if (spelling === 2) {
      surface = surfaces[explicit] ?? word;
      explicit += 1;
    }
    builder.addWord(word, stems[stemOf[place] ?? 0] ?? 0, surface);
    if (place % STEP === 0) yield;
  }
}
