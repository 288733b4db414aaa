/** The editors' hand in the order: pins and blocks. */
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokens.js';
import type { Steering } from '../catalogue/types.js';
import type { Candidate } from './rank.js';
import type { SearchIndex } from './search-index.js';
import type { Understanding } from './understanding.js';

/** Above every score that ranking gives. */
const PIN_SCORE = 10;

/** Puts pinned services first and takes blocked ones out, for queries that contain all of an entry's words. */
export function steer(candidates: readonly Candidate[], understanding: Understanding, index: SearchIndex): Candidate[] {
  const typed = new Set(understanding.tokens.map((token) => stem(token.word)));
  const concerned = (entries: readonly Steering[] | undefined): Map<string, string> =>
    new Map(
      (entries ?? []).flatMap(({ words, service }) => {
        const word = words.find((phrase) => isContained(phrase, typed));
        return word === undefined ? [] : [[service, word] as const];
      }),
    );
  const pins = concerned(index.catalogue.pins);
  const blocks = concerned(index.catalogue.blocks);
  if (pins.size === 0 && blocks.size === 0) return [...candidates];
  const idOf = (candidate: Candidate): string => index.services[candidate.service]?.id ?? '';
  const others = candidates.filter((candidate) => !blocks.has(idOf(candidate)) && !pins.has(idOf(candidate)));
  const pinned = [...pins].flatMap(([id, word], place): Candidate[] => {
    const service = index.services.findIndex((candidate) => candidate.id === id);
    if (service < 0 || blocks.has(id)) return [];
    const found = candidates.find((candidate) => candidate.service === service);
    return [
      {
        ...(found ?? { service, coverage: 1, intent: 1, usedBy: () => [] }),
        score: PIN_SCORE - place / 1000,
        tier: 'exact',
        weak: false,
        pin: word,
      },
    ];
  });
  return [...pinned, ...others];
}

function isContained(phrase: string, typed: ReadonlySet<string>): boolean {
  const tokens = tokenise(phrase);
  return tokens.length > 0 && tokens.every((token) => typed.has(stem(token.word)));
}
