import { plainText } from '../../catalogue/rich-text.js';
import type { RichNode } from '../../catalogue/types.js';
import { objectsIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';
import { sectionCode } from '../leika-textmodul.js';
import type { PvogEntryReader } from './context.js';

type Path = readonly (string | number)[];

/** Details inside details: one level is what the gateway sends, for single fees and deadlines. */
const MAX_LEVELS = 4;

/** A link of a module, with its name or, where it has none, its address. */
export interface NamedLink {
  readonly url: string;
  readonly label: string;
}

/** One text module: a section of the catalogue, in the one language of the answer. */
export interface PvogSection {
  readonly code: string;
  readonly title?: string;
  readonly text?: readonly RichNode[];
  readonly links?: readonly NamedLink[];
}

/** A service's text modules. */
export interface PvogTexts {
  readonly sections: readonly PvogSection[];
  /** Codes of modules in which the source has only a filler ("Es liegen keine Angaben vor"). */
  readonly placeholders: readonly string[];
  /** Dates of modules; that of 93 is the day on which the responsible body approved the text. */
  readonly dates: readonly { readonly code: string; readonly date: string }[];
}

/** Reads every module of a service; one that is a filler alone says so in `placeholders`. */
export function readTexts(service: JsonObject, reader: PvogEntryReader): PvogTexts {
  const sections: PvogSection[] = [];
  const placeholders: string[] = [];
  const dates: { code: string; date: string }[] = [];
  for (const [index, module] of objectsIn(service, 'details').entries()) {
    const path = ['details', index];
    const code = moduleCode(textIn(module, 'code'));
    if (code === '') {
      reader.warn('missing', [...path, 'code'], '', 'string');
      if (!hasContent(module)) continue;
    }
    if (isFiller(module)) placeholders.push(code);
    const date = textIn(module, 'date');
    if (date !== '') dates.push({ code, date });
    const section = readModule(module, code, path, reader);
    if (section) sections.push(section);
  }
  return { sections, placeholders, dates };
}

/** Codes have two digits; some answers write "8" for "08". */
function moduleCode(written: string): string {
  return /^\d$/.test(written) ? `0${written}` : written;
}

/** The filler stands in a field of its own, where there is no text, or in that of the text, which `true` then marks. */
function isFiller(module: JsonObject): boolean {
  return module['placeholder'] === true || (textIn(module, 'placeholder') !== '' && textIn(module, 'text') === '');
}

function hasContent(module: JsonObject): boolean {
  return (
    textIn(module, 'text') !== '' || objectsIn(module, 'links').length > 0 || objectsIn(module, 'details').length > 0
  );
}

function readModule(module: JsonObject, code: string, path: Path, reader: PvogEntryReader): PvogSection | undefined {
  const own = isFiller(module) ? [] : reader.richText(textIn(module, 'text'), [...path, 'text']);
  const text = [...own, ...readDetails(module, path, 1, reader)];
  const links = readLinks(module, path, reader);
  if (text.length === 0 && links.length === 0) return undefined;
  const title = textIn(module, 'title');
  return {
    // A module without a code is still a text for citizens.
    code: code === '' ? 'more' : sectionCode(code),
    ...(title === '' ? {} : { title }),
    ...(text.length > 0 ? { text } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

/** The parts of a module: single fees, deadlines, cases. Each has a title, a text or both. */
function readDetails(module: JsonObject, path: Path, level: number, reader: PvogEntryReader): RichNode[] {
  return objectsIn(module, 'details').flatMap((part, index): RichNode[] => {
    const own = [...path, 'details', index];
    if (level > MAX_LEVELS) {
      reader.warn('too-large', own, '', String(MAX_LEVELS));
      return [];
    }
    const title = plainText(reader.richText(textIn(part, 'title'), [...own, 'title'])).replaceAll('\n', ' ');
    return [
      ...(title === '' ? [] : [{ type: 'h', children: [title] } as const]),
      ...reader.richText(textIn(part, 'text'), [...own, 'text']),
      ...readLinks(part, own, reader).map(({ url, label }): RichNode => {
        return { type: 'p', children: [{ type: 'a', href: url, children: [label] }] };
      }),
      ...readDetails(part, own, level + 1, reader),
    ];
  });
}

function readLinks(module: JsonObject, path: Path, reader: PvogEntryReader): NamedLink[] {
  return objectsIn(module, 'links').flatMap((link, index): NamedLink[] => {
    const url = reader.address(textIn(link, 'uri'), [...path, 'links', index, 'uri']);
    return url === undefined ? [] : [{ url, label: textIn(link, 'title') || url }];
  });
}
