/** The ways to a service that its node names. */
import type { Channel, SectionLink } from '../../catalogue/types.js';
import type { EntryReader } from '../entry-reader.js';
import { classifyLink } from '../link-mapping.js';
import type { LinkMapping } from '../link-mapping.js';
import { telephoneLink } from '../table/cell-values.js';
import { readLanguage } from '../table/column-name.js';
import type { Node } from './node.js';
import { FIELDS } from './service-fields.js';

export interface NodeLinks {
  readonly channels: readonly Channel[];
  readonly forms: readonly SectionLink[];
  readonly more: readonly SectionLink[];
}

export function readNodeLinks(node: Node, title: string, mapping: LinkMapping, reader: EntryReader): NodeLinks {
  const channels: Channel[] = [];
  const forms: SectionLink[] = [];
  const more: SectionLink[] = [];
  for (const [index, channel] of node.children(...FIELDS.channels).entries()) {
    const label = channel.text('name', 'title', 'prefLabel', 'description');
    const named = label === '' ? {} : { label };
    const languages = readLanguages(channel);
    const targets = channel.addresses(
      'serviceUrl',
      'target',
      'urlTemplate',
      'hasURL',
      'url',
      'homepage',
      'page',
      'accessURL',
    );
    for (const written of targets) {
      const url = reader.address(written, ['channel', index]);
      if (url === undefined) continue;
      // A channel is a way to be served, so an address of it is online unless a rule knows better.
      const kind = classifyLink({ url, label, field: 'onlineprocessing', serviceTitle: title }, mapping) ?? 'online';
      if (kind === 'more' || kind === 'attachment')
        (kind === 'more' ? more : forms).push({ url, label: label || title });
      else channels.push({ kind, url, ...named, ...(languages.length > 0 ? { languages } : {}) });
      if (kind === 'form') forms.push({ url, label: label || title });
    }
    for (const phone of [
      ...channel.texts('telephone'),
      ...channel.children('servicePhone').flatMap((point) => point.texts('telephone')),
    ])
      channels.push(...phoneChannel(phone));
    if (channel.children('servicePostalAddress').length > 0) channels.push({ kind: 'post', ...named });
  }
  for (const phone of [
    ...node.texts('phone', 'telephone'),
    ...node.children('phones').flatMap((entry) => entry.texts('number')),
  ])
    channels.push(...phoneChannel(phone));
  for (const [index, written] of node.addresses(...FIELDS.more).entries()) {
    const url = reader.address(written, ['more', index]);
    if (url !== undefined) more.push({ url, label: title });
  }
  return { channels: uniqueByUrl(channels), forms, more };
}

function phoneChannel(phone: string): Channel[] {
  const written = phone.replace(/^tel:/i, '');
  const url = telephoneLink(written);
  return url === '' ? [] : [{ kind: 'phone', url, label: written }];
}

function uniqueByUrl(channels: readonly Channel[]): Channel[] {
  const seen = new Set<string>();
  return channels.filter(({ kind, url }) => {
    const key = `${kind} ${url ?? ''}`;
    return seen.size !== seen.add(key).size;
  });
}

const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
/** Ends of the EU's language authority, "…/authority/language/DEU". */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  DEU: 'de',
  ENG: 'en',
  FRA: 'fr',
  SPA: 'es',
  ITA: 'it',
  POL: 'pl',
  TUR: 'tr',
  UKR: 'uk',
  RUS: 'ru',
  ARA: 'ar',
  RON: 'ro',
  NLD: 'nl',
};

/** BCP 47 tags of the languages that a node names by tag, by name or by the EU's code. */
export function readLanguages(node: Node): string[] {
  const written = [
    ...node.texts(...FIELDS.languages),
    ...node.addresses(...FIELDS.languages),
    ...node
      .children(...FIELDS.languages)
      .flatMap((language) => language.texts('code', 'name', 'alternateName', 'language')),
  ];
  const tags = written.flatMap((text): string[] => {
    const last = text.slice(text.lastIndexOf('/') + 1);
    if (Object.hasOwn(THREE_LETTERS, last)) return [THREE_LETTERS[last] ?? ''];
    const named = readLanguage(text);
    if (named !== undefined) return [named];
    return TAG.test(text) && text.length <= 11 && !/^[a-z]{3}$/i.test(text) ? [text] : [];
  });
  return [...new Set(tags)];
}
