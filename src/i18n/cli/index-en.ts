import { count } from './count-en.js';
import type { IndexWords } from './index-de.js';

/** English words of the command `index`. */
export const englishIndex: IndexWords = {
  describe: 'Prepares the search, so that pages load it faster',
  example: 'Put the index beside the catalogue and have the catalogue name it',
  options: {
    out: 'File that the index is written to',
    languages: 'Languages in which citizens search, with commas: de,en,tr',
    texts: 'Make the texts of detail files searchable too (the index becomes larger)',
    enter: 'Have the catalogue name the index',
  },
  written: (file, services, size) =>
    `Written: ${file} (${count(services, 'service', 'services')}, ${size.toLocaleString('en')} KiB packed). Make it anew after every change to the catalogue.`,
  notNamed: (address) =>
    `For pages to load the index, the catalogue has to name it: "index": "${address}" (or give --enter).`,
  entered: (file, address) => `${file} now names the index ${address}.`,
  unknownLanguage: (tags, known) => `There are no words for ${tags}. With --languages you can give: ${known}.`,
};
