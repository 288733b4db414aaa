import { importHtml, MAX_HTML_BYTES } from '../../import/html/index.js';
import { textOption } from '../commands/command.js';
import { readBinaryFile } from '../json-file.js';
import type { ImportFormat } from './format.js';
import type { LinkedGiven } from './jsonld.js';
import { loadMapping } from './link-mapping.js';
import { checkBase } from './table.js';

/** Saved web pages with a list of links. */
export const html: ImportFormat<LinkedGiven> = {
  name: 'html',
  takesMany: true,
  options: ({ options }) => ({
    base: { ...textOption, describe: options.base },
    mapping: { ...textOption, describe: options.mapping },
  }),
  otherInputs: ({ mapping }) => [mapping],
  async read(inputs, { base, mapping }, options, terminal) {
    checkBase(base, terminal);
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const name of inputs) files.push({ name, bytes: await readBinaryFile(name, terminal.words, MAX_HTML_BYTES) });
    return importHtml(files, {
      ...options,
      ...(base === undefined ? {} : { base }),
      ...(mapping === undefined ? {} : { mapping: await loadMapping(mapping, terminal) }),
    });
  },
};
