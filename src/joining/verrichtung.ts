/**
 * What is done in a service (Verrichtung), as far as its LeiKa keys and its title say: two services of one object that
 * do different things are never one ("Personalausweis Ausstellung" and "Personalausweis Verlust").
 */
import { plainIn } from '../catalogue/localized-text.js';
import type { Service } from '../catalogue/types.js';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';
import table from '../thesaurus/data/actions.json' with { type: 'json' };

/** Digits of a LeiKa key that name instance, group and object. */
export const OBJECT_DIGITS = 8;

interface Action {
  readonly id: string;
  readonly near?: Readonly<Partial<Record<string, number>>>;
  readonly words: { readonly official?: readonly string[] };
}
const ACTIONS: readonly Action[] = table.actions;

/** How near two actions are (thesaurus) to be two names of one errand: "permit" and "apply", "lose" and "replace". */
const SAME_ERRAND = 0.8;

/** What is done where a title says nothing of it: "Reisepass" is the service by which one gets it. */
const DEFAULT_ACTION = 'apply';

/** Actions that a German compound names by its end and that an object's own name hardly ever holds: "Gewerbeabmeldung". */
const NAMED_BY_COMPOUNDS: ReadonlySet<string> = new Set([
  'register',
  're-register',
  'deregister',
  'renew',
  'lose',
  'change',
  'cancel',
]);

const BY_STEM = new Map<string, string>();
const BY_ENDING: (readonly [ending: string, action: string])[] = [];
for (const { id, words: lists } of ACTIONS)
  for (const word of lists.official ?? []) {
    if (word.includes(' ')) continue;
    const folded = fold(word);
    if (!BY_STEM.has(stem(folded))) BY_STEM.set(stem(folded), id);
    if (folded.length >= 6) BY_ENDING.push([folded, id]);
  }
// "Abmeldung" before "Meldung".
BY_ENDING.sort(([a], [b]) => b.length - a.length);

/** The actions that a title names; none where it names only the object. */
export function titleActions(title: string): ReadonlySet<string> {
  const actions = new Set<string>();
  for (const word of words(title)) {
    const action = BY_STEM.get(stem(word)) ?? compoundAction(word);
    if (action !== undefined) actions.add(action);
  }
  return actions;
}

function compoundAction(word: string): string | undefined {
  const action = BY_ENDING.find(([ending]) => word.length > ending.length && word.endsWith(ending))?.[1];
  return action !== undefined && NAMED_BY_COMPOUNDS.has(action) ? action : undefined;
}

/** Whether two keys may be one service, written to different depths: 000 leaves Verrichtung or detail open. */
export function areCompatible(a: string, b: string): boolean {
  const isOpenOrSame = (from: number, to: number): boolean => {
    const [one, other] = [a.slice(from, to), b.slice(from, to)];
    return one === other || one === '000' || other === '000';
  };
  return a.slice(0, OBJECT_DIGITS) === b.slice(0, OBJECT_DIGITS) && isOpenOrSame(8, 11) && isOpenOrSame(11, 14);
}

/** Whether both have keys, and no two of them may be one service. */
export function keysContradict(a: Service, b: Service): boolean {
  if (!a.leika?.length || !b.leika?.length) return false;
  return !a.leika.some((one) => b.leika?.some((other) => areCompatible(one, other)));
}

/** Whether both titles name what is done, and mean different errands. */
export function titlesContradict(a: Service, b: Service, language: string): boolean {
  const [one, other] = [a, b].map((service) => [...titleActions(plainIn(service.title, language, language))]);
  if (!one?.length || !other?.length) return false;
  return !one.some((action) => other.some((second) => action === second || isSameErrand(action, second)));
}

function isSameErrand(a: string, b: string): boolean {
  const nearness = (from: string, to: string): number => ACTIONS.find(({ id }) => id === from)?.near?.[to] ?? 0;
  return Math.max(nearness(a, b), nearness(b, a)) >= SAME_ERRAND;
}

/** Whether both titles name the very same actions, for keys that leave the Verrichtung open. */
export function titlesAgree(a: Service, b: Service, language: string): boolean {
  const [one, other] = [a, b].map((service) => {
    const actions = titleActions(plainIn(service.title, language, language));
    return actions.size > 0 ? actions : new Set([DEFAULT_ACTION]);
  });
  return one?.size === other?.size && [...(one ?? [])].every((action) => other?.has(action));
}
