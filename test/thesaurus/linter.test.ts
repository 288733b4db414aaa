import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import {
  actionsSchema,
  eventsSchema,
  languageSchema,
  lint,
  objectsSchema,
  type Source,
  type SourceAction,
  type SourceEvent,
  type SourceLanguage,
  type SourceObject,
} from '../../src/thesaurus/source.js';
import { jsonFiles, read, readLanguages, readSource } from './fixtures/project-thesaurus.js';

const dog: SourceObject = { id: 'dog', label: 'Hund', words: { official: ['Hund'] } };
const pet: SourceObject = { id: 'pet', label: 'Haustier', words: { official: ['Haustier'] } };
const apply: SourceAction = { id: 'apply', label: 'beantragen', words: { official: ['beantragen'] } };
const lose: SourceAction = { id: 'lose', label: 'verlieren', words: { everyday: ['verloren'] } };
const death: SourceEvent = {
  id: 'pet-died',
  label: 'Tier gestorben',
  words: { everyday: ['Hund gestorben'] },
  leads: [{ object: 'dog', action: 'lose', weight: 1 }],
};
const sound: Source = { objects: [dog, pet], actions: [apply, lose], events: [death], noise: ['bitte'], classes: [] };
const turkish: SourceLanguage = { version: 1, language: 'tr', objects: { dog: ['köpek'] }, actions: {}, events: {} };

const faultsOf = (changed: Partial<Source>, ...languages: SourceLanguage[]): string[] =>
  lint({ ...sound, ...changed }, languages);

describe('faults of a thesaurus source', () => {
  it('are none in a sound one', () => {
    assert.deepEqual(lint(sound, [turkish]), []);
  });

  const faulty: readonly (readonly [why: string, faults: readonly string[], expected: readonly RegExp[]])[] = [
    [
      'an object is its own wider concept',
      faultsOf({
        objects: [
          { ...dog, broader: ['pet'] },
          { ...pet, broader: ['dog'] },
        ],
      }),
      [/"dog" is its own wider concept/, /"pet" is its own wider concept/],
    ],
    [
      'a longer way round',
      faultsOf({
        objects: [
          { ...dog, broader: ['pet'] },
          { ...pet, broader: ['animal'] },
          { id: 'animal', label: 'Tier', broader: ['dog'], words: { official: ['Tier'] } },
        ],
      }),
      [/"dog" is its own/, /"pet" is its own/, /"animal" is its own/],
    ],
    [
      'an object wider than itself',
      faultsOf({ objects: [{ ...dog, broader: ['dog'] }, pet] }),
      [/names "dog"/, /its own/],
    ],
    ['an object stands twice', faultsOf({ objects: [dog, pet, dog] }), [/object "dog" stands twice/]],
    ['an action stands twice', faultsOf({ actions: [apply, lose, lose] }), [/action "lose" stands twice/]],
    ['an event stands twice', faultsOf({ events: [death, death] }), [/event "pet-died" stands twice/]],
    ['an unknown wider object', faultsOf({ objects: [{ ...dog, broader: ['cat'] }, pet] }), [/"dog" names "cat"/]],
    ['an unknown neighbour', faultsOf({ objects: [{ ...dog, related: ['cat'] }, pet] }), [/"dog" names "cat"/]],
    [
      'an unknown near action',
      faultsOf({ actions: [{ ...apply, near: { pay: 0.5 } }, lose] }),
      [/"apply" names "pay"/],
    ],
    [
      'an action near itself',
      faultsOf({ actions: [{ ...apply, near: { apply: 1 } }, lose] }),
      [/"apply" names "apply"/],
    ],
    [
      'an event that leads nowhere',
      faultsOf({ events: [{ ...death, leads: [{ object: 'cat', action: 'sell', weight: 1 }] }] }),
      [/leads to "cat", which is no object/, /leads to "sell", which is no action/],
    ],
    [
      'a word twice, in another spelling and another list',
      faultsOf({ objects: [{ ...dog, words: { official: ['Hündin'], misspelt: ['Huendin'] } }, pet] }),
      [/object "dog" has the word "hundin" twice/],
    ],
    ['an entry without words', faultsOf({ objects: [{ ...dog, words: {} }, pet] }), [/object "dog" has no words/]],
    [
      'a translation of nothing',
      faultsOf(
        {},
        { ...turkish, objects: { cat: ['kedi'] }, actions: { sell: ['satmak'] }, events: { flood: ['sel'] } },
      ),
      [/tr: objects "cat"/, /tr: actions "sell"/, /tr: events "flood"/],
    ],
    [
      'a translated word twice',
      faultsOf({}, { ...turkish, objects: { dog: ['köpek', 'Kopek'] } }),
      [/tr: objects "dog" has "kopek" twice/],
    ],
  ];
  for (const [why, faults, expected] of faulty)
    it(`tell: ${why}`, () => {
      assert.equal(faults.length, expected.length, faults.join('\n'));
      expected.forEach((pattern, number) => {
        assert.match(faults[number] ?? '', pattern);
      });
    });
});

describe('the schema of a thesaurus source refuses', () => {
  const head = { version: 1, language: 'de' };
  const object = { id: 'dog', label: 'Hund', words: { official: ['Hund'] } };
  const withObject = (changed: object): unknown => ({ ...head, objects: [{ ...object, ...changed }] });
  const action = { id: 'lose', label: 'verlieren', words: { official: ['verlieren'] } };
  const event = { id: 'died', label: 'gestorben', words: {}, leads: [{ object: 'dog', weight: 1 }] };

  it('nothing that is right', () => {
    assert.ok(v.is(objectsSchema, withObject({})));
    assert.ok(v.is(actionsSchema, { ...head, actions: [action] }));
    assert.ok(v.is(eventsSchema, { ...head, events: [event] }));
    assert.ok(v.is(languageSchema, turkish));
  });

  const refused: readonly (readonly [why: string, schema: v.GenericSchema, value: unknown])[] = [
    ['another version', objectsSchema, { ...(withObject({}) as object), version: 2 }],
    ['a field nobody reads', objectsSchema, withObject({ wider: ['pet'] })],
    ['a word list nobody reads', objectsSchema, withObject({ words: { offical: ['Hund'] } })],
    ['an id with capitals', objectsSchema, withObject({ id: 'Dog' })],
    ['an id with a double hyphen', objectsSchema, withObject({ id: 'dog--tax' })],
    [
      'a comma, which joins words in the compact form',
      objectsSchema,
      withObject({ words: { official: ['Hund, Katze'] } }),
    ],
    ['an empty word', objectsSchema, withObject({ words: { official: [''] } })],
    ['a word of spaces', objectsSchema, withObject({ words: { official: ['  '] } })],
    ['a word of 81 characters', objectsSchema, withObject({ words: { official: ['x'.repeat(81)] } })],
    ['7 digits of a LeiKa key', objectsSchema, withObject({ leika: ['9910200'] })],
    ['2 digits of a Verrichtung', actionsSchema, { ...head, actions: [{ ...action, leika: ['14'] }] }],
    ['a nearness above 1', actionsSchema, { ...head, actions: [{ ...action, near: { apply: 1.1 } }] }],
    ['a negative weight', eventsSchema, { ...head, events: [{ ...event, leads: [{ object: 'dog', weight: -1 }] }] }],
    ['an event without leads', eventsSchema, { ...head, events: [{ id: 'died', label: 'x', words: {} }] }],
    ['word kinds in a translation', languageSchema, { ...turkish, objects: { dog: { official: ['köpek'] } } }],
  ];
  for (const [why, schema, value] of refused)
    it(why, () => {
      assert.equal(v.is(schema, value), false);
    });
});

describe('the project’s own thesaurus', () => {
  const source = readSource();
  const languages = readLanguages();

  it('has no fault', () => {
    assert.deepEqual(lint(source, languages), []);
  });

  it('names at least 400 objects', () => {
    assert.ok(source.objects.length >= 400, String(source.objects.length));
  });

  it('names each file’s language as the file is named', () => {
    assert.deepEqual(languages.map((language) => `languages/${language.language}.json`).sort(), jsonFiles('languages'));
  });

  for (const file of jsonFiles('languages'))
    it(`${file} has at least 150 objects, and all actions and events`, () => {
      const language = read(languageSchema, file);
      assert.ok(Object.keys(language.objects).length >= 150);
      const missing = [
        ...source.actions.filter((action) => !language.actions[action.id]?.length).map((action) => action.id),
        ...source.events.filter((event) => !language.events[event.id]?.length).map((event) => event.id),
      ];
      assert.deepEqual(missing, []);
    });

  it('lets no noise word be the only wording of a concept', () => {
    const noise = new Set(source.noise.map((word) => word.toLowerCase()));
    for (const entry of [...source.objects, ...source.events]) {
      const all = Object.values(entry.words).flat();
      assert.ok(!all.every((word) => noise.has(word.toLowerCase())), entry.id);
    }
  });
});
