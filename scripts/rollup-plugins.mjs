/** What the builds need beyond rollup's own plugins. */
import { transform } from 'esbuild';
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

/**
 * Lets the modules that are most like each other stand together, for gzip looks back no farther than 32 KiB. All but the
 * entry's own imports run nothing by being imported, so the order in which they come is free.
 * @param entry End of the entry's path.
 * @param first Packages, and modules relative to the entry, each with all that it imports.
 */
export const likeWithLike = (entry, first) => ({
  name: 'like-with-like',
  transform: (code, id) =>
    id.endsWith(entry) ? { code: first.map((name) => `import '${name}';\n`).join('') + code, map: null } : null,
});

/**
 * Makes every `const` a `let`: minified, both come to the same, but terser joins declarations only where they are alike,
 * and one word all over compresses better than two.
 */
export const declareAlike = () => ({
  name: 'declare-alike',
  renderChunk(code) {
    const starts = [];
    const collect = (node) => {
      if (node.type === 'VariableDeclaration' && node.kind === 'const') starts.push(node.start);
      for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') collect(child);
    };
    collect(this.parse(code));
    let alike = '';
    let end = 0;
    for (const start of starts) {
      // As long as before, so that the source map still fits.
      alike += `${code.slice(end, start)}let  `;
      end = start + 'const'.length;
    }
    return { code: alike + code.slice(end), map: null };
  },
});

/**
 * Shortens names before terser does: esbuild gives private members the same few names in every class, terser each one
 * a name of its own in the whole file, which costs 0.6 KiB gzip.
 */
export const shortenPrivateNames = () => ({
  name: 'shorten-private-names',
  renderChunk: (code) =>
    transform(code, { loader: 'js', target: 'es2022', minifyIdentifiers: true, sourcemap: 'external' }),
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
