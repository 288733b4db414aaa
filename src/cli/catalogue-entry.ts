import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Catalogue } from '../catalogue/types.js';
import { writeFileAtomically } from './atomic-file.js';
import type { Terminal } from './terminal.js';

/** The address of a file as a catalogue names it. */
export function addressBeside(file: string, catalogueFile: string): string {
  return relative(dirname(catalogueFile), file).split(sep).map(encodeURIComponent).join('/');
}

/** The file that an address relative to the catalogue stands for; none outside of its folder. */
export function fileBeside(address: string, catalogueFile: string): string | undefined {
  const base = resolve(catalogueFile);
  if (!URL.canParse(address, pathToFileURL(base).href)) return undefined;
  const url = new URL(address, pathToFileURL(base));
  if (url.protocol !== 'file:' || url.host !== '' || /%2f|%5c|%00/i.test(url.pathname)) return undefined;
  const file = fileURLToPath(url);
  return file.startsWith(`${dirname(base)}${sep}`) ? file : undefined;
}

/** Has a catalogue name a file that is loaded beside it; all else stays, what the schema does not know included. */
export async function enterAddress(
  field: 'index' | 'thesaurus',
  address: string,
  file: string,
  text: string,
  { words }: Terminal,
): Promise<void> {
  const { version, [field]: _former, ...rest } = JSON.parse(text) as Catalogue;
  const isPretty = /^\{\s*\n/.test(text);
  const named = JSON.stringify({ version, [field]: address, ...rest }, undefined, isPretty ? 2 : 0);
  await writeFileAtomically(file, `${named}\n`, words);
}
