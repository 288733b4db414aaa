/** The hand-written source of the thesaurus: its schema, its linter, and the way to the compact form. Used at build time. */
import * as v from 'valibot';
import { fold } from '../text/fold.js';
import type { ThesaurusFile, WordLists } from './format.js';
import { joinLists } from './word-lists.js';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const word = v.pipe(v.string(), v.regex(/^[^,;|]*[^\s,;|][^,;|]*$/), v.maxLength(80));
const list = v.exactOptional(v.array(word));
const words = v.strictObject({
  official: list,
  everyday: list,
  regional: list,
  youth: list,
  outdated: list,
  abbreviation: list,
  misspelt: list,
  asked: list,
  vague: list,
});
const head = { version: v.literal(1), language: v.string() };
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const objectsSchema = v.strictObject({
  ...head,
  objects: v.array(
    v.strictObject({
      id,
      label: v.string(),
      leika: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^\d{8}$/)))),
      broader: v.exactOptional(v.array(id)),
      related: v.exactOptional(v.array(id)),
      words,
    }),
  ),
});
export const actionsSchema = v.strictObject({
  ...head,
  actions: v.array(
    v.strictObject({
      id,
      label: v.string(),
      leika: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^\d{3}$/)))),
      near: v.exactOptional(v.record(id, share)),
      words,
    }),
  ),
});
export const eventsSchema = v.strictObject({
  ...head,
  events: v.array(
    v.strictObject({
      id,
      label: v.string(),
      words,
      leads: v.array(v.strictObject({ object: id, action: v.exactOptional(id), weight: share })),
    }),
  ),
});
export const noiseSchema = v.strictObject({ ...head, words: v.array(word) });
export const classesSchema = v.strictObject({
  ...head,
  classes: v.array(v.strictObject({ word, isPerson: v.exactOptional(v.boolean()), words: v.array(word) })),
});
const lists = v.record(id, v.array(word));
export const languageSchema = v.strictObject({
  ...head,
  objects: lists,
  actions: lists,
  events: lists,
  noise: v.exactOptional(v.array(word)),
});

export type SourceObject = v.InferOutput<typeof objectsSchema>['objects'][number];
export type SourceAction = v.InferOutput<typeof actionsSchema>['actions'][number];
export type SourceEvent = v.InferOutput<typeof eventsSchema>['events'][number];
export type SourceLanguage = v.InferOutput<typeof languageSchema>;

/** The German source, all files together. */
export interface Source {
  readonly objects: readonly SourceObject[];
  readonly actions: readonly SourceAction[];
  readonly events: readonly SourceEvent[];
  readonly noise: readonly string[];
  readonly classes: v.InferOutput<typeof classesSchema>['classes'];
}

/** Every fault of the source in words; empty where there is none. */
export function lint(source: Source, languages: readonly SourceLanguage[]): string[] {
  const faults: string[] = [];
  const objects = new Set(source.objects.map((object) => object.id));
  const actions = new Set(source.actions.map((action) => action.id));
  const events = new Set(source.events.map((event) => event.id));
  for (const [kind, entries] of [
    ['object', source.objects],
    ['action', source.actions],
    ['event', source.events],
  ] as const) {
    for (const repeated of duplicates(entries.map((entry) => entry.id)))
      faults.push(`${kind} "${repeated}" stands twice`);
    for (const entry of entries) {
      const all = Object.values(entry.words).flat();
      if (all.length === 0) faults.push(`${kind} "${entry.id}" has no words`);
      for (const repeated of duplicates(all.map(fold)))
        faults.push(`${kind} "${entry.id}" has the word "${repeated}" twice`);
    }
  }
  for (const object of source.objects)
    for (const other of [...(object.broader ?? []), ...(object.related ?? [])])
      if (!objects.has(other) || other === object.id)
        faults.push(`object "${object.id}" names "${other}", which is no other object`);
  for (const action of source.actions)
    for (const other of Object.keys(action.near ?? {}))
      if (!actions.has(other) || other === action.id)
        faults.push(`action "${action.id}" names "${other}", which is no other action`);
  for (const event of source.events)
    for (const lead of event.leads) {
      if (!objects.has(lead.object)) faults.push(`event "${event.id}" leads to "${lead.object}", which is no object`);
      if (lead.action !== undefined && !actions.has(lead.action))
        faults.push(`event "${event.id}" leads to "${lead.action}", which is no action`);
    }
  faults.push(...cycles(source.objects));
  for (const language of languages)
    for (const [kind, known] of [
      ['objects', objects],
      ['actions', actions],
      ['events', events],
    ] as const)
      for (const [name, translated] of Object.entries(language[kind])) {
        if (!known.has(name)) faults.push(`${language.language}: ${kind} "${name}" is not in the German source`);
        for (const repeated of duplicates(translated.map(fold)))
          faults.push(`${language.language}: ${kind} "${name}" has "${repeated}" twice`);
      }
  return faults;
}

/** The German source in compact form. */
export function compile(source: Source): ThesaurusFile {
  return {
    version: 1,
    language: 'de',
    objects: Object.fromEntries(
      source.objects.map(({ id: key, words: own, leika, broader, related }) => [
        key,
        {
          words: wordLists(own),
          ...(leika?.length ? { leika } : {}),
          ...(broader?.length ? { broader } : {}),
          ...(related?.length ? { related } : {}),
        },
      ]),
    ),
    actions: Object.fromEntries(
      source.actions.map(({ id: key, words: own, leika, near }) => [
        key,
        { words: wordLists(own), ...(leika?.length ? { leika } : {}), ...(near ? { near } : {}) },
      ]),
    ),
    events: Object.fromEntries(
      source.events.map(({ id: key, words: own, leads }) => [
        key,
        { words: wordLists(own), leads: leads.map((lead) => [lead.object, lead.action ?? '', lead.weight] as const) },
      ]),
    ),
    noise: source.noise.join(','),
    classes: Object.fromEntries(source.classes.map((entry) => [entry.word, entry.words.join(',')])),
    persons: source.classes.flatMap((entry) => (entry.isPerson ? [entry.word] : [])).join(','),
  };
}

/** Another language in compact form: words alone, what they mean stands in the German file. */
export function compileLanguage(source: SourceLanguage): ThesaurusFile {
  const entries = (group: Readonly<Record<string, readonly string[]>>): Record<string, { words: WordLists }> =>
    Object.fromEntries(
      Object.entries(group)
        .filter(([, own]) => own.length > 0)
        .map(([key, own]) => [key, { words: ['', own.join(',')] as const }]),
    );
  return {
    version: 1,
    language: source.language,
    objects: entries(source.objects),
    actions: entries(source.actions),
    events: entries(source.events),
    noise: (source.noise ?? []).join(','),
  };
}

function wordLists(own: SourceObject['words']): WordLists {
  const all = (...groups: (readonly string[] | undefined)[]): string[] => groups.flatMap((group) => group ?? []);
  return joinLists([
    all(own.official, own.abbreviation),
    all(own.everyday, own.regional, own.youth, own.outdated),
    all(own.misspelt, own.asked),
    all(own.vague),
  ]);
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Objects that are their own wider concept by some way round. */
function cycles(objects: readonly SourceObject[]): string[] {
  const broader = new Map(objects.map((object) => [object.id, object.broader ?? []]));
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (broader.get(from) ?? []).some(
      (next) => next === target || (!seen.has(next) && reaches(next, target, seen.add(next))),
    );
  return objects
    .filter((object) => reaches(object.id, object.id, new Set()))
    .map((object) => `object "${object.id}" is its own wider concept`);
}
