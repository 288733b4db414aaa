import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Options } from 'yargs';
import { importCatalogues } from '../../import/catalogue/index.js';
import type { CatalogueFile } from '../../import/catalogue/index.js';
import { isObject } from '../../import/json-fields.js';
import { systemCode } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import type { ImportFormat } from './format.js';

/** Catalogues of our own, with the detail files beside them. */
export const catalogue: ImportFormat<Readonly<Record<string, Options>>> = {
  name: 'catalogue',
  takesMany: true,
  options: () => ({}),
  async read(inputs, _given, options, terminal) {
    const files: CatalogueFile[] = [];
    for (const name of inputs) {
      const { value } = await readJsonFile(name, terminal.words);
      files.push({ name, value, details: await readDetails(name, value, terminal) });
    }
    return importCatalogues(files, options);
  },
};

/** The files that a catalogue's `details` names, where they lie in a folder beside it; none are ever fetched. */
async function readDetails(file: string, value: unknown, terminal: Terminal): Promise<ReadonlyMap<string, unknown>> {
  const template = isObject(value) ? value['details'] : undefined;
  const folder = typeof template === 'string' ? folderOf(template) : undefined;
  if (folder === undefined) return new Map();
  const path = join(dirname(file), folder);
  const names = await namesIn(path);
  const details = new Map<string, unknown>();
  for (const name of names) {
    const { value: content } = await readJsonFile(join(path, name), terminal.words);
    if (isObject(content) && typeof content['id'] === 'string') details.set(content['id'], content);
  }
  return details;
}

/** "texts/{serviceId}.json" → "texts"; a template that leads elsewhere than below the catalogue is not followed. */
function folderOf(template: string): string | undefined {
  const steps = template.split('/');
  if (steps.pop() !== '{serviceId}.json') return undefined;
  try {
    const names = steps.map((step) => decodeURIComponent(step));
    return names.some((name) => /^$|^\.{1,2}$|[/\\:]/.test(name)) ? undefined : names.join('/');
  } catch {
    // Not an encoded name, so no folder of ours.
    return undefined;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    // The catalogue alone is of use too; only its texts are missing.
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
