/** What the builds need beyond rollup's own plugins. */
import { readFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { gzipSync } from 'node:zlib';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Stands before all other code of the script: a page that loads it twice, or has the element already, is left alone. */
export const embedGuard = "if (customElements.get('service-finder')) return;";

export const embedBanner = () =>
  `/*! service-finder ${version} | EUPL-1.2 | contains Lit (BSD-3-Clause), Fuse.js (Apache-2.0), i18next (MIT), Valibot (MIT): THIRD-PARTY.txt */`;

/**
 * Lit makes a Trusted Types policy named "lit-html" while it loads; on a page with a second Lit, or with an allow-list,
 * that throws. Ours has a name of its own, which a town can put on its list.
 */
export const ownTrustedTypesPolicy = () => {
  let renamed = 0;
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!id.includes('lit-html')) return null;
      const own = code.replace(/createPolicy\((["'])lit-html\1/g, () => {
        renamed += 1;
        return 'createPolicy("service-finder"';
      });
      return own === code ? null : { code: own, map: null };
    },
    buildEnd(error) {
      if (!error && renamed !== 1)
        throw new Error(`lit-html's Trusted Types policy was renamed ${renamed} times, not once.`);
    },
  };
};

/** Takes the white space out of html`` and css`` templates. */
export const minifyLiterals = () => ({
  name: 'minify-literals',
  transform: (code, id) =>
    /\b(html|css|svg)`/.test(code) && !id.includes('node_modules') ? minifyHTMLLiterals(code, { fileName: id }) : null,
});

/** Writes how many bytes gzip each folder takes in the script: its modules' rendered code, minified together. */
export const weighFolders = (minify) => ({
  name: 'weigh-folders',
  async generateBundle(_options, bundle) {
    const code = new Map();
    for (const chunk of Object.values(bundle))
      for (const [id, module] of Object.entries(chunk.modules ?? {})) {
        const folder = folderOf(id);
        code.set(folder, `${code.get(folder) ?? ''}\n{${module.code ?? ''}}`);
      }
    const parts = {};
    for (const [folder, source] of code) parts[folder] = gzipSync(await minify(source), { level: 9 }).length;
    this.emitFile({ type: 'asset', fileName: 'service-finder.parts.json', source: JSON.stringify(parts) });
  },
});

function folderOf(id) {
  const inModules = /node_modules\/(?:(@?[^/]+)\/)/.exec(id)?.[1];
  if (inModules) return `node_modules/${/^(@lit|lit)/.test(inModules) ? 'lit' : inModules}`;
  return /\/src\/([^/]+)\//.exec(id)?.[1] ?? 'src';
}

/**
 * Methods of i18next that this project never calls: loading from servers, saving missing keys, cloning, plugins,
 * language detection. i18next is one class graph that no bundler can shake, so their bodies are emptied here; a test
 * runs the built script in every language. Named one by one, so that a new version of i18next is looked at again.
 */
const unusedInI18next = [
  'queueLoad',
  'loaded',
  'read',
  'prepareLoading',
  'loadOne',
  'saveMissing',
  'reload',
  'reloadResources',
  'use',
  'loadNamespaces',
  'loadLanguages',
  'dir',
  'cloneInstance',
  'toJSON',
  'hydrate',
  'noticeDevFallback',
  'getBestMatchFromCodes',
  'addResource',
  'addResources',
  'removeResourceBundle',
  'getUsedParamsDetails',
  'deprecateDottedLng',
  'deprecateBareCode',
  'getSuffixes',
  'needsPlural',
  'once',
  'off',
  'exists',
  'overloadTranslationOptionHandler',

  'changeLanguageOnline',
  'setDefaultNamespace',
  'hasLoadedNamespace',
];

/** Hints for developers of i18next; no use in a town's page. */
function isLogging({ type, callee }) {
  if (type !== 'CallExpression' || callee.type !== 'MemberExpression') return false;
  const target = callee.object.property?.name ?? callee.object.name;
  return /^(base)?logger$/i.test(target ?? '') && /^(log|warn|error|deprecate)$/.test(callee.property.name ?? '');
}

export const slimI18next = () => ({
  name: 'slim-i18next',
  transform(code, id) {
    if (!/i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/.test(id)) return null;
    const found = new Set();
    const cuts = [];
    const walk = (node) => {
      if (!node || typeof node.type !== 'string') return;
      if (node.type === 'MethodDefinition' && unusedInI18next.includes(node.key.name)) {
        found.add(node.key.name);
        cuts.push({ start: node.value.body.start, end: node.value.body.end, by: '{}' });
        return;
      }
      if (isLogging(node)) {
        cuts.push({ start: node.start, end: node.end, by: 'void 0' });
        return;
      }
      for (const value of Object.values(node))
        [value].flat().forEach((child) => child && typeof child === 'object' && walk(child));
    };
    walk(this.parse(code));
    let slim = code;
    for (const { start, end, by } of cuts.sort((a, b) => b.start - a.start))
      slim = slim.slice(0, start) + by + slim.slice(end);
    return { code: slim, map: null };
  },
});
