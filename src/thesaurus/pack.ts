/** The other way round than `unpack.ts`; apart, since pages only read. */
import { Numbering } from '../text/numbering.js';
import { writeNumbers } from '../text/write-numbers.js';
import type { PackedConcepts } from './format.js';
import type { ConceptKey, ThesaurusParts } from './thesaurus.js';

/** @param stems By whose numbers the result goes: those of the thesaurus, in another order, others among them. */
export function packConcepts(parts: ThesaurusParts, stems: readonly string[]): PackedConcepts {
  const { starts, concepts: conceptOf, lists, wordStarts, words } = parts.phrases;
  const numberOf = new Map(stems.map((stem, number) => [stem, number]));
  const concepts = new Numbering<ConceptKey>();
  for (const concept of parts.concepts) concepts.of(concept);
  const relations = [...parts.neighbours].flatMap(([from, others]) =>
    [...others].flatMap(([to, weight]) => [concepts.of(from), concepts.of(to), Math.round(weight * 1000)]),
  );
  const leika = [...parts.leika].map(([digits, own]) => [digits, own.map((concept) => concepts.of(concept))]);
  const keys = [...concepts.keys];
  const counts: number[] = [];
  const order: number[] = [];
  for (const stem of stems) {
    const old = parts.stems.find(stem);
    // Stems of the catalogue alone come after those of the thesaurus, the first of them where its list ends.
    const start = starts[old] ?? 0;
    const end = starts[old + 1] ?? start;
    counts.push(end - start);
    for (let phrase = start; phrase < end; phrase += 1) order.push(phrase);
  }
  const stemsOf = (phrase: number): number[] =>
    Array.from(
      words.subarray(wordStarts[phrase], wordStarts[phrase + 1]),
      (word) => numberOf.get(parts.stems.at(word)) ?? 0,
    );
  return {
    concepts: keys.join(','),
    labels: keys.map((_, concept) => parts.labels[concept] ?? '').join(','),
    official: writeNumbers(parts.official),
    phraseCounts: writeNumbers(counts),
    phraseConcepts: writeNumbers(order.map((phrase) => conceptOf[phrase] ?? 0)),
    phraseLists: writeNumbers(order.map((phrase) => lists[phrase] ?? 0)),
    phraseLengths: writeNumbers(order.map((phrase) => stemsOf(phrase).length)),
    phraseStems: writeNumbers(
      order
        .map(stemsOf)
        .filter((own) => own.length > 1)
        .flat(),
    ),
    relations: writeNumbers(relations),
    leika: Object.fromEntries(leika) as Record<string, number[]>,
    leads: Object.fromEntries(parts.leads),
    noise: [...parts.noise].join(','),
    classes: writeNumbers(
      stems.map((stem) => {
        const name = parts.classes[parts.stems.find(stem)] ?? 0;
        return name === 0 ? 0 : (numberOf.get(parts.stems.at(name - 1)) ?? -1) + 1;
      }),
    ),
  };
}
