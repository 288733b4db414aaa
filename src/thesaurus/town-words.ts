/** A town's own words, told in a table of two columns, as a thesaurus file that is loaded beside the others. */
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokens.js';
import type { ThesaurusFile, WordLists } from './format.js';
import type { ConceptKey } from './thesaurus.js';

/** One row of the table: citizens' words, and what they mean. */
export interface TownWord {
  readonly words: readonly string[];
  /** A word that the thesaurus knows, a concept's id, or something new. */
  readonly meaning: string;
}

export interface TownWords {
  readonly file: ThesaurusFile;
  /** Meanings that no thesaurus knows: each became a concept of its own, met by services whose names hold these words. */
  readonly fresh: readonly string[];
}

const GROUPS = { o: 'objects', a: 'actions', e: 'events' } as const;
/** Commas, semicolons and bars part the words of the compact files. */
const PARTING = /[,;|]+/g;

/**
 * @param known The thesaurus files that the words join.
 * @param language BCP 47 tag of the words. Default "de".
 */
export function townWords(rows: readonly TownWord[], known: readonly ThesaurusFile[], language = 'de'): TownWords {
  const meanings = meaningsOf(known);
  const added = new Map<ConceptKey, Set<string>>();
  const fresh = new Map<ConceptKey, string>();
  for (const { words, meaning } of rows) {
    const concept = meanings.get(meaning.trim()) ?? meanings.get(stemsOf(meaning)) ?? ownConcept(meaning);
    if (!meanings.has(meaning.trim()) && !meanings.has(stemsOf(meaning))) fresh.set(concept, meaning.trim());
    const list = added.get(concept) ?? new Set<string>();
    for (const word of words) list.add(word.replace(PARTING, ' ').trim());
    added.set(concept, list);
  }
  const groups = { objects: {}, actions: {}, events: {} } as Record<string, Record<string, { words: WordLists }>>;
  for (const [concept, words] of added) {
    const official = fresh.get(concept)?.replace(PARTING, ' ') ?? '';
    const group = GROUPS[concept.charAt(0) as keyof typeof GROUPS];
    (groups[group] ??= {})[concept.slice(2)] = { words: [official, [...words].filter(Boolean).join(',')] };
  }
  const { objects = {}, actions = {}, events = {} } = groups;
  return { file: { version: 1, language, objects, actions, events, noise: '' }, fresh: [...fresh.values()] };
}

/** Ids and wordings → concepts; of several concepts with one wording the one that has it nearest to the front. */
function meaningsOf(files: readonly ThesaurusFile[]): ReadonlyMap<string, ConceptKey> {
  const meanings = new Map<string, ConceptKey>();
  const entries = files.flatMap((file) =>
    (['o', 'a', 'e'] as const).flatMap((kind) =>
      Object.entries<{ readonly words: WordLists }>(file[GROUPS[kind]]).map(
        ([id, { words }]): [ConceptKey, WordLists] => [`${kind}:${id}`, words],
      ),
    ),
  );
  const note = (text: string, concept: ConceptKey): void => {
    if (text !== '' && !meanings.has(text)) meanings.set(text, concept);
  };
  for (const [concept] of entries) note(concept.slice(2), concept);
  for (const list of [0, 1, 2, 3] as const)
    for (const [concept, words] of entries)
      for (const text of words[list]?.split(',') ?? []) note(stemsOf(text), concept);
  return meanings;
}

function stemsOf(text: string): string {
  return tokenise(text)
    .map(({ word }) => stem(word))
    .sort()
    .join(' ');
}

function ownConcept(meaning: string): ConceptKey {
  return `o:town-${fold(meaning)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
}
