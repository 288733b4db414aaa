import type { Options } from 'yargs';
import { importJsonLd } from '../../import/jsonld/index.js';
import { textOption } from '../commands/command.js';
import { readTextFile } from '../json-file.js';
import type { ImportFormat } from './format.js';
import { loadMapping } from './link-mapping.js';
import { checkBase } from './table.js';

export interface LinkedGiven extends Readonly<Record<string, Options>> {
  readonly base: typeof textOption & { describe: string };
  readonly mapping: typeof textOption & { describe: string };
}

/** Linked data of services, in files of its own or inside web pages. */
export const jsonld: ImportFormat<LinkedGiven> = {
  name: 'jsonld',
  takesMany: true,
  options: ({ options }) => ({
    base: { ...textOption, describe: options.base },
    mapping: { ...textOption, describe: options.mapping },
  }),
  otherInputs: ({ mapping }) => [mapping],
  async read(inputs, { base, mapping }, options, terminal) {
    checkBase(base, terminal);
    const files: { name: string; text: string }[] = [];
    for (const name of inputs) files.push({ name, ...(await readTextFile(name, terminal.words)) });
    return importJsonLd(files, {
      ...options,
      ...(base === undefined ? {} : { base }),
      ...(mapping === undefined ? {} : { mapping: await loadMapping(mapping, terminal) }),
    });
  },
};
