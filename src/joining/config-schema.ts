/**
 * What stands in `service-finder.config.json`. The published `config.schema.json` is generated from here; the types
 * are what it lets through. Unlike in a catalogue an unknown field is a fault: it is a slip of the pen.
 */
import * as v from 'valibot';
import {
  localizedText,
  municipalityFields,
  nonEmpty,
  serviceFields,
  steeringFields,
  tag,
} from '../catalogue/schema.js';

const text = v.string();
const flag = v.exactOptional(v.boolean());

/** Fields that a town's entry may not set: whose it is and where it comes from is the sources' say. */
const { id: _id, title, source: _source, extra: _extra, ...dispensable } = serviceFields;

/** The fields of a service that an entry may set, and take away before it sets them. */
export const OWN_FIELDS = Object.keys({ title, ...dispensable }) as readonly ('title' | keyof typeof dispensable)[];
const removable = v.picklist(OWN_FIELDS);

const ownService = v.strictObject({
  /** An id, "source:id", a LeiKa key or a title. */
  service: nonEmpty,
  off: flag,
  /** Why; for those who read the file. */
  comment: v.exactOptional(text),
  without: v.exactOptional(v.array(removable)),
  title: v.exactOptional(title),
  ...dispensable,
});

const derivation = v.strictObject({
  /** Beginnings of LeiKa keys. */
  leika: v.exactOptional(v.array(v.pipe(text, v.regex(/^\d{2,14}$/, 'leika-beginning')))),
  /** Words of a title or a synonym, in any inflection. */
  words: v.exactOptional(v.array(nonEmpty)),
  /** Ids of objects of the thesaurus; those below them count too. */
  concepts: v.exactOptional(v.array(nonEmpty)),
});

const ownTopic = v.strictObject({
  /** An id or a label; for a new topic its id. */
  topic: nonEmpty,
  label: v.exactOptional(localizedText),
  parent: v.exactOptional(text),
  off: flag,
  /** Id or label of the topic that it becomes one with. */
  into: v.exactOptional(nonEmpty),
  /** Services that belong to it. */
  services: v.exactOptional(v.array(nonEmpty)),
  /** By what further services are found to belong to it. */
  from: v.exactOptional(derivation),
});

const pair = v.strictTuple([nonEmpty, nonEmpty]);
const steering = v.strictObject(steeringFields);

/** The town's own rules. */
export const ownSchema = v.strictObject({
  $schema: v.exactOptional(text),
  services: v.exactOptional(v.array(ownService)),
  topics: v.exactOptional(v.array(ownTopic)),
  pins: v.exactOptional(v.array(steering)),
  blocks: v.exactOptional(v.array(steering)),
  /** Services that are one although nothing shows it. */
  same: v.exactOptional(v.array(pair)),
  /** Services that are not one although they look so. */
  apart: v.exactOptional(v.array(pair)),
  popularity: v.exactOptional(
    v.strictObject({
      /** CSV or JSON of how often services or their pages are called up. */
      file: nonEmpty,
      /** Name of the column or field with the service or its address; default: the first that looks so. */
      service: v.exactOptional(nonEmpty),
      /** Name of the column or field with the number. */
      count: v.exactOptional(nonEmpty),
    }),
  ),
});

const sourceSchema = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/, 'source-id')),
  format: nonEmpty,
  files: v.exactOptional(v.union([nonEmpty, v.array(nonEmpty)])),
  options: v.exactOptional(v.record(text, v.union([text, v.number(), v.boolean(), v.array(text)]))),
  name: v.exactOptional(nonEmpty),
  url: v.exactOptional(text),
  licence: v.exactOptional(text),
  /** Entries that the source marks as not public are taken too. */
  all: flag,
  ownIds: flag,
  addsServices: flag,
});

const { name, ...municipality } = municipalityFields;

/** The whole file. */
export const configSchema = v.strictObject({
  $schema: v.exactOptional(text),
  municipality: v.exactOptional(v.strictObject({ name: v.exactOptional(name), ...municipality })),
  language: v.exactOptional(tag),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1, 'one-source')),
  own: v.exactOptional(v.union([nonEmpty, ownSchema])),
  /** File of the town's own words (`service-finder words`). */
  thesaurus: v.exactOptional(nonEmpty),
  output: v.exactOptional(
    v.strictObject({
      catalogue: v.exactOptional(nonEmpty),
      details: v.exactOptional(nonEmpty),
      report: v.exactOptional(nonEmpty),
      info: v.exactOptional(nonEmpty),
      lastGood: v.exactOptional(nonEmpty),
      pretty: flag,
    }),
  ),
});

export type BuildConfig = v.InferOutput<typeof configSchema>;
export type SourceConfig = v.InferOutput<typeof sourceSchema>;
export type OwnRules = v.InferOutput<typeof ownSchema>;
export type OwnService = v.InferOutput<typeof ownService>;
export type OwnTopic = v.InferOutput<typeof ownTopic>;
export type Derivation = v.InferOutput<typeof derivation>;
