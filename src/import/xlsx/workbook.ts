/** What a workbook's own parts say: its sheets, its shared strings. */
import { readXml } from './xml.js';

export interface Sheet {
  readonly name: string;
  /** Path of the part in the archive. */
  readonly path: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether dates are counted from 1904. */
  readonly is1904: boolean;
}

/** Addresses by the id that sheets use for them. */
export type Relations = ReadonlyMap<string, { readonly target: string; readonly isExternal: boolean }>;

export function readRelations(bytes: Uint8Array | undefined): Relations {
  const relations = new Map<string, { target: string; isExternal: boolean }>();
  if (bytes)
    readXml(bytes, {
      open(name, { Id: id = '', Target: target = '', TargetMode: mode = '' }) {
        if (name === 'Relationship') relations.set(id, { target, isExternal: mode === 'External' });
      },
    });
  return relations;
}

export function readWorkbook(bytes: Uint8Array, relations: Relations): Workbook {
  const sheets: Sheet[] = [];
  let is1904 = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const target = relations.get(attributes['id'] ?? '')?.target ?? '';
      const state = attributes['state'] ?? 'visible';
      sheets.push({ name: attributes['name'] ?? '', path: partPath(target), isHidden: state !== 'visible' });
    },
  });
  return { sheets, is1904 };
}

/** Targets are relative to the workbook's folder, or absolute within the archive. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** Path of the part with a sheet's links. */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The texts that cells name by number; emphasis in them is dropped, phonetic guides too. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  if (bytes)
    readXml(bytes, {
      open(name) {
        if (name === 'si') parts = [];
        else if (name === 'rPh') isPhonetic = true;
        isText = name === 't' && !isPhonetic;
      },
      text(text) {
        if (isText) parts.push(text);
      },
      close(name) {
        if (name === 'si') strings.push(unescaped(parts.join('')));
        else if (name === 'rPh') isPhonetic = false;
        isText = false;
      },
    });
  return strings;
}

/** "_x000D_" is how characters are written that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
