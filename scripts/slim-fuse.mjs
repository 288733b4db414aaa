/** What of Fuse.js the mending of misspelt words never runs: see slim-package.mjs. */
import { slimPackage } from './slim-package.mjs';

export const slimFuse = () =>
  slimPackage({
    file: /fuse\.js[\\/]dist[\\/]fuse\.basic\.mjs$/,
    used: { Fuse: ['match'], BitapSearch: ['constructor', 'searchIn'] },
    // As src/search/fuzzy.ts sets them, or Fuse.js' defaults, which stay: only whether a word matches is asked.
    values: {
      useTokenSearch: false,
      location: 0,
      threshold: 0.5,
      distance: 100,
      findAllMatches: false,
      ignoreLocation: true,
      ignoreDiacritics: false,
      includeMatches: false,
      minMatchCharLength: 1,
      isCaseSensitive: false,
      getFn: undefined,
      keys: [],
      sortFn: undefined,
      // There is one piece of a word, and how good a match is the table of confusions says.
      startIndex: 0,
      score: undefined,
    },
    // Words come folded.
    skipped: ['stripDiacritics'],
    always: {
      // No search of our own is registered, and all settings are told above.
      'for (let i = 0, len = registeredSearchers.length; i < len; i += 1) { const searcherClass = registeredSearchers[i]; if (searcherClass.condition(pattern, options)) return new searcherClass(pattern, options); }':
        '',
      'new BitapSearch(pattern, options)': 'new BitapSearch(pattern)',
      'createSearcher(pattern, { ...Config, ...options })': 'createSearcher(pattern)',
      'new RegExp("[" + Object.keys(NON_DECOMPOSABLE_MAP).join("") + "]", "g")': 'void 0',
      // Words longer than that are not asked for, nor empty ones.
      'len > 32': 'false',
      'pattern.length > 32': 'false',
      '!this.pattern.length': 'false',
      'text.length < this.options.minMatchCharLength': 'false',
      // What location 0 comes to.
      'Math.max(0, Math.min(location, textLen))': '0',
      'isMatch && indices': 'false',
    },
  });
