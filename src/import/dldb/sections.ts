import type { RichNode, Section, SectionLink } from '../../catalogue/types.js';
import type { DldbEntryReader } from './context.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import type { ServiceLinks } from './links.js';

/** Text fields of the format → codes of the catalogue's sections. "22" is leikaTextmodul's "Zuständige Stelle". */
const TEXTS: readonly (readonly [field: string, code: string])[] = [
  ['description', 'details'],
  ['fees', 'fees'],
  ['process_time', 'duration'],
  ['responsibility', '22'],
];

/** List fields of the format, entries {name, description, link}. `requirements` are the documents one has to bring. */
const LISTS: readonly (readonly [field: string, code: string])[] = [
  ['prerequisites', 'requirements'],
  ['requirements', 'documents'],
  ['legal', 'legal'],
];

/** Every module of a service's text. */
export function readSections(
  service: JsonObject,
  description: readonly RichNode[],
  links: ServiceLinks,
  reader: DldbEntryReader,
): Section[] {
  const textOf = (field: string): readonly RichNode[] =>
    field === 'description' ? description : reader.richText(textIn(service, field), [field]);
  const modules: readonly { code: string; text: readonly RichNode[]; links?: readonly SectionLink[] }[] = [
    ...TEXTS.map(([field, code]) => ({ code, text: textOf(field) })),
    ...LISTS.map(([field, code]) => ({ code, text: readList(service, field, reader) })),
    { code: 'forms', text: [], links: links.forms },
    { code: 'more', text: readList(service, 'publications', reader), links: links.more },
  ];
  return modules.flatMap(({ code, text, links: ownLinks = [] }): Section[] => {
    if (text.length === 0 && ownLinks.length === 0) return [];
    return [{ code, ...(text.length > 0 ? { text } : {}), ...(ownLinks.length > 0 ? { links: ownLinks } : {}) }];
  });
}

function readList(service: JsonObject, field: string, reader: DldbEntryReader): readonly RichNode[] {
  const items = objectsIn(service, field).flatMap((entry, index): RichNode[] => {
    const children = readItem(entry, [field, index], reader);
    return children.length > 0 ? [{ type: 'li', children }] : [];
  });
  return items.length > 0 ? [{ type: 'ul', children: items }] : [];
}

function readItem(entry: JsonObject, path: readonly (string | number)[], reader: DldbEntryReader): RichNode[] {
  const name = textIn(entry, 'name');
  const url = reader.address(textIn(entry, 'link'), [...path, 'link']);
  const description = reader.richText(textIn(entry, 'description'), [...path, 'description']);
  const title: RichNode[] = name === '' ? [] : [name];
  const head: RichNode[] =
    url === undefined ? title : [{ type: 'a', href: url, children: title.length > 0 ? title : [url] }];
  if (description.length === 0) return head;
  return head.length === 0 ? [...description] : [{ type: 'p', children: head }, ...description];
}
