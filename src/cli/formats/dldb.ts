import type { Options } from 'yargs';
import { importDldb } from '../../import/dldb/index.js';
import { textOption } from '../commands/command.js';
import { readJsonFile } from '../json-file.js';
import type { ImportFormat } from './format.js';
import { loadMapping } from './link-mapping.js';

interface DldbGiven extends Readonly<Record<string, Options>> {
  readonly locations: typeof textOption & { describe: string };
  readonly mapping: typeof textOption & { describe: string };
}

/** The service database of Berlin's and Munich's portals: a file of services, and one of locations. */
export const dldb: ImportFormat<DldbGiven> = {
  name: 'dldb',
  takesMany: false,
  options: ({ options }) => ({
    locations: { ...textOption, describe: options.locations },
    mapping: { ...textOption, describe: options.mapping },
  }),
  otherInputs: ({ locations, mapping }) => [locations, mapping],
  fileOf: ({ path }, _inputs, { locations }) => (path[0] === 'locations' ? locations : undefined),
  async read([input = ''], given, options, terminal) {
    const mapping = given.mapping === undefined ? undefined : await loadMapping(given.mapping, terminal);
    const { value: services } = await readJsonFile(input, terminal.words);
    const locations =
      given.locations === undefined ? undefined : (await readJsonFile(given.locations, terminal.words)).value;
    return importDldb(
      { services, ...(locations === undefined ? {} : { locations }) },
      { ...options, ...(mapping ? { mapping } : {}) },
    );
  },
};
