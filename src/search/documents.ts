/** What of a service is searched, and how much each part says about it. */
import { allVersions } from '../catalogue/localized-text.js';
import { plainText } from '../catalogue/rich-text.js';
import type { Catalogue, LocalizedText, Service } from '../catalogue/types.js';

export type FieldName = 'title' | 'synonyms' | 'topics' | 'summary' | 'text';

/** One field's share in BM25F. */
export interface FieldSetting {
  readonly name: FieldName;
  /** Bit in a posting's mask. */
  readonly bit: number;
  /** How much one occurrence counts. Titles and editors' synonyms name the service; a text mentions much besides. */
  readonly weight: number;
  /** Words at which an occurrence counts its plain weight. */
  readonly pivot: number;
  /** How strongly length counts, 0 to 1 (BM25's b). */
  readonly b: number;
}

export const FIELDS: Readonly<Record<FieldName, FieldSetting>> = {
  title: { name: 'title', bit: 1, weight: 4, pivot: 4, b: 0.4 },
  synonyms: { name: 'synonyms', bit: 2, weight: 2.6, pivot: 12, b: 0.15 },
  topics: { name: 'topics', bit: 4, weight: 0.7, pivot: 3, b: 0 },
  summary: { name: 'summary', bit: 8, weight: 0.8, pivot: 20, b: 0.5 },
  text: { name: 'text', bit: 16, weight: 0.3, pivot: 200, b: 0.6 },
};

/** Fields whose match says that the service is about the word. */
export const NAMING_FIELDS = FIELDS.title.bit | FIELDS.synonyms.bit | FIELDS.topics.bit;

/** One text of one field. */
export interface FieldText {
  readonly field: FieldSetting;
  readonly text: string;
}

/** The short texts of a service in all languages, those that name it first. */
export function namingTexts(
  service: Service,
  catalogue: Catalogue,
  topicLabels: ReadonlyMap<string, LocalizedText>,
): FieldText[] {
  const texts: FieldText[] = [];
  const add = (field: FieldSetting, value: LocalizedText | undefined): void => {
    if (value === undefined) return;
    for (const { text } of allVersions(value, catalogue.language)) texts.push({ field, text });
  };
  add(FIELDS.title, service.title);
  for (const synonym of service.synonyms ?? []) add(FIELDS.synonyms, synonym);
  for (const topic of service.topics ?? []) add(FIELDS.topics, topicLabels.get(topic));
  add(FIELDS.summary, service.summary);
  return texts;
}

/** The long texts of a service in all languages; lean catalogues have none. */
export function bodyTexts(service: Service, catalogue: Catalogue): string[] {
  const texts: string[] = [];
  const add = (value: LocalizedText | undefined): void => {
    if (value !== undefined) for (const { text } of allVersions(value, catalogue.language)) texts.push(text);
  };
  for (const section of service.sections ?? []) {
    add(section.title);
    for (const link of section.links ?? []) add(link.label);
    if (section.text !== undefined)
      for (const { text } of allVersions(section.text, catalogue.language)) texts.push(plainText(text));
  }
  return texts;
}
