/**
 * The runtime schema of a catalogue. Valibot checks it in the page; `catalogue.schema.json` is generated from it.
 * Unknown fields are passed over, so that a newer catalogue still loads in an older page.
 */
import * as v from 'valibot';
import type { Catalogue, RichNode, Service, ServiceDetails } from './types.js';

/*
 * The messages of the checks below name what is expected; `i18n/issues` has the words for people.
 */
const text = v.string();
const texts = v.array(text);
export const tag = v.pipe(text, v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'language-tag'));
export const localizedText = v.union([text, v.record(tag, text)]);
const date = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}/, 'date'));
export const nonEmpty = v.pipe(text, v.regex(/\S/, 'not-empty'));

const children = v.array(v.lazy(() => richNode));
/** By its `type` a node is checked against one shape only: trying one after the other takes 2^n steps for n nested links. */
export const richNode: v.GenericSchema<RichNode> = v.union([
  text,
  v.variant('type', [
    v.object({ type: v.picklist(['p', 'h', 'ul', 'ol', 'li', 'strong', 'em', 'table', 'tr', 'th', 'td']), children }),
    v.object({ type: v.literal('a'), href: text, children }),
    v.object({ type: v.literal('br') }),
  ]),
]);
const richText = v.union([text, v.array(richNode)]);
const localizedRichText = v.union([richText, v.record(tag, richText)]);

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most, 'degrees'), v.maxValue(most, 'degrees'));

const channelKind = v.picklist(['online', 'appointment', 'form', 'inPerson', 'phone', 'post']);
const channel = v.object({
  kind: channelKind,
  url: v.exactOptional(text),
  label: v.exactOptional(localizedText),
  languages: v.exactOptional(v.array(tag)),
  identification: v.exactOptional(v.array(v.picklist(['none', 'account', 'bundid', 'eid', 'elster', 'muk']))),
  trustLevel: v.exactOptional(v.pipe(text, v.regex(/^\d{2}$/, 'two-digits'))),
  signature: v.exactOptional(v.boolean()),
  office: v.exactOptional(text),
});

const section = v.object({
  code: nonEmpty,
  title: v.exactOptional(localizedText),
  text: v.exactOptional(localizedRichText),
  links: v.exactOptional(v.array(v.object({ url: text, label: localizedText }))),
  channel: v.exactOptional(channelKind),
});

const extra = v.record(text, v.unknown());

const office = v.object({
  id: nonEmpty,
  name: localizedText,
  address: v.exactOptional(
    v.object({
      street: v.exactOptional(text),
      houseNumber: v.exactOptional(text),
      postalCode: v.exactOptional(text),
      city: v.exactOptional(text),
      hint: v.exactOptional(localizedText),
    }),
  ),
  geo: v.exactOptional(v.object({ latitude: degrees(90), longitude: degrees(180) })),
  phone: v.exactOptional(text),
  email: v.exactOptional(text),
  url: v.exactOptional(text),
  hours: v.exactOptional(localizedText),
  areas: v.exactOptional(texts),
  extra: v.exactOptional(extra),
});

/** The fields of a service, for what takes some of them. */
export const serviceFields = {
  id: nonEmpty,
  title: v.union([nonEmpty, v.pipe(v.record(tag, nonEmpty), v.minEntries(1, 'not-empty'))]),
  summary: v.exactOptional(localizedText),
  leika: v.exactOptional(v.array(v.pipe(text, v.regex(/^\d{14}$/, 'leika-key')))),
  synonyms: v.exactOptional(v.array(localizedText)),
  topics: v.exactOptional(texts),
  audience: v.exactOptional(v.array(v.picklist(['citizen', 'business', 'administration']))),
  popularity: v.exactOptional(v.pipe(v.number(), v.minValue(0, 'share'), v.maxValue(1, 'share'))),
  level: v.exactOptional(v.picklist(['municipality', 'district', 'state', 'federal'])),
  areas: v.exactOptional(texts),
  offices: v.exactOptional(texts),
  sections: v.exactOptional(v.array(section)),
  channels: v.exactOptional(v.array(channel)),
  codes: v.exactOptional(
    v.object({
      typisierung: v.exactOptional(texts),
      sdg: v.exactOptional(texts),
      pvLagen: v.exactOptional(texts),
      ozg: v.exactOptional(texts),
    }),
  ),
  writtenForm: v.exactOptional(v.boolean()),
  maturity: v.exactOptional(v.object({ model: text, level: v.number() })),
  validFrom: v.exactOptional(date),
  validThrough: v.exactOptional(date),
  updated: v.exactOptional(date),
  source: v.exactOptional(v.object({ id: text, url: v.exactOptional(text) })),
  machineTranslated: v.exactOptional(v.array(tag)),
  extra: v.exactOptional(extra),
};

/** One service. */
export const serviceSchema: v.GenericSchema<unknown, Service> = v.object(serviceFields);

export const steeringFields = { words: texts, service: text };
const steering = v.object(steeringFields);

export const municipalityFields = {
  name: nonEmpty,
  ars: v.exactOptional(v.pipe(text, v.regex(/^\d{12}$/, 'ars'))),
  url: v.exactOptional(text),
  contact: v.exactOptional(
    v.object({
      label: v.exactOptional(localizedText),
      phone: v.exactOptional(text),
      email: v.exactOptional(text),
      url: v.exactOptional(text),
      takesPartIn115: v.exactOptional(v.boolean()),
    }),
  ),
  feedback: v.exactOptional(text),
};

const head = {
  version: v.literal(1),
  municipality: v.object(municipalityFields),
  language: v.optional(tag, 'de'),
  updated: v.exactOptional(date),
  details: v.exactOptional(text),
  index: v.exactOptional(text),
  thesaurus: v.exactOptional(text),
  sources: v.exactOptional(
    v.array(v.object({ id: nonEmpty, name: text, url: v.exactOptional(text), licence: v.exactOptional(text) })),
  ),
  topics: v.exactOptional(
    v.array(
      v.object({
        id: nonEmpty,
        label: localizedText,
        parent: v.exactOptional(text),
        derived: v.exactOptional(v.boolean()),
      }),
    ),
  ),
  offices: v.exactOptional(v.array(office)),
  pins: v.exactOptional(v.array(steering)),
  blocks: v.exactOptional(v.array(steering)),
};

/** Everything but the services, which are checked one by one so that a bad one does not take the good ones along. */
export const headSchema: v.GenericSchema<unknown, Omit<Catalogue, 'services'>> = v.object(head);

/** The whole file; the published JSON Schema comes from it. */
export const catalogueSchema: v.GenericSchema<unknown, Catalogue> = v.object({
  ...head,
  services: v.array(serviceSchema),
});

/** A detail file. */
export const detailsSchema: v.GenericSchema<unknown, ServiceDetails> = v.object({
  id: nonEmpty,
  sections: v.exactOptional(v.array(section)),
  offices: v.exactOptional(v.array(office)),
  extra: v.exactOptional(extra),
});
