/** What of Fuse.js the mending of misspelt words never runs: see slim-package.mjs. */
import { slimPackage } from './slim-package.mjs';

export const slimFuse = () =>
  slimPackage({
    file: /fuse\.js[\\/]dist[\\/]fuse\.basic\.mjs$/,
    used: { Fuse: ['match'], BitapSearch: ['constructor', 'searchIn'] },
    // As src/search/fuzzy.ts sets them, or Fuse.js' defaults, which stay: only whether a word matches is asked.
    values: {
      useTokenSearch: false,
      includeMatches: false,
      minMatchCharLength: 1,
      isCaseSensitive: false,
      getFn: undefined,
      keys: [],
      sortFn: undefined,
    },
    // Words come folded.
    skipped: ['stripDiacritics'],
  });
