/**
 * The borders of src/ as one table: a folder may import from itself, from the folders named here, and from the
 * packages named here; nothing else. DESIGN: imports go downwards only, one door per dependency.
 */
export const layers = {
  catalogue: { folders: [], packages: ['valibot'] },
  text: { folders: [], packages: [] },
  thesaurus: { folders: ['text'], packages: ['valibot'] },
  search: { folders: ['thesaurus', 'text', 'catalogue'], packages: ['fuse.js'] },
  import: { folders: ['catalogue', 'text'], packages: ['parse5', 'papaparse', 'fflate', 'saxes'] },
  joining: { folders: ['thesaurus', 'text', 'catalogue'], packages: ['valibot'] },
  audit: { folders: ['catalogue', 'text', 'thesaurus', 'search'], packages: [] },
  engines: { folders: ['search', 'thesaurus', 'text', 'catalogue'], packages: [] },
  session: { folders: ['engines', 'search', 'thesaurus', 'text', 'catalogue'], packages: [] },
  i18n: { folders: ['joining', 'catalogue', 'search', 'audit', 'session'], packages: ['i18next'] },
  elements: { folders: ['session', 'i18n', 'engines', 'search', 'text', 'catalogue'], packages: ['lit'] },
  report: { folders: ['audit', 'i18n', 'catalogue'], packages: [] },
  embed: { folders: ['elements', 'session', 'i18n', 'catalogue'], packages: [] },
  cli: {
    folders: ['import', 'joining', 'report', 'audit', 'search', 'thesaurus', 'text', 'catalogue', 'i18n'],
    packages: ['yargs', 'node:'],
  },
};

const packages = ['fuse.js', 'i18next', 'lit', 'valibot', 'parse5', 'papaparse', 'fflate', 'saxes', 'yargs', 'node:'];

/** Files in which a package may be named, where the folder alone is too wide a door. */
const doors = { 'fuse.js': ['src/search/fuzzy.ts'] };

function restricted(folder) {
  const allowed = layers[folder];
  const forbiddenFolders = Object.keys(layers).filter((other) => other !== folder && !allowed.folders.includes(other));
  const forbiddenPackages = packages.filter((name) => !allowed.packages.includes(name));
  return [
    {
      regex: `^(\\.\\./)+(${forbiddenFolders.join('|')}|index|define)(/|\\.js$)`,
      message: `src/${folder} may import only from: ${[folder, ...allowed.folders].join(', ')} (eslint.layers.mjs).`,
    },
    {
      regex: `^@?(${forbiddenPackages.map((name) => name.replace('.', '\\.')).join('|')})${'(/|$|-|[a-z])'}`,
      message: `src/${folder} is not this package's door (eslint.layers.mjs).`,
    },
  ];
}

export const layerRules = [
  ...Object.keys(layers).map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: restricted(folder) }] },
  })),
  ...Object.entries(doors).map(([name, files]) => ({
    files: ['src/search/**/*.ts'],
    ignores: files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...restricted('search'),
            { regex: `^${name.replace('.', '\\.')}(/|$)`, message: `Only ${files.join(', ')} imports ${name}.` },
          ],
        },
      ],
    },
  })),
];
