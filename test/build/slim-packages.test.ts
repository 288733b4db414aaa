import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type InputPluginOption, type Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import * as wholeCheck from '../../src/catalogue/parse.js';
import { de } from '../../src/i18n/interface/de.js';
import { en } from '../../src/i18n/interface/en.js';
import * as wholeWords from '../../src/i18n/translator.js';
import * as wholeSpelling from '../../src/search/fuzzy.js';
import { StringTable } from '../../src/text/string-table.js';
import { fullCatalogue, fullCatalogueWith } from '../catalogue/fixtures/catalogues.js';
import { MISSPELT } from '../search/fixtures/misspelt.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'service-finder-slim-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pluginOf = async (script: string, name: string): Promise<Plugin> => {
  const module = (await import(new URL(`../../scripts/${script}`, import.meta.url).href)) as Record<
    string,
    (() => Plugin) | undefined
  >;
  const plugin = module[name];
  assert.ok(plugin, name);
  return plugin();
};

/** A module of src in one file, with its package slim as in the script for a script tag. */
async function slim(source: string, plugin: Plugin): Promise<unknown> {
  const plugins: InputPluginOption = [
    esbuild({ tsconfig: join(root, 'tsconfig.json'), target: 'es2022' }),
    nodeResolve({ extensions: ['.ts', '.js'] }),
    plugin,
  ];
  const bundle = await rollup({ input: join(root, source), plugins });
  const file = join(folder, `${plugin.name}-${source.replaceAll('/', '-')}.mjs`);
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  return import(pathToFileURL(file).href);
}

/** Dutch has hardly a word, Polish plurals that German has not, Arabic six of them and its own digits. */
const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  nl: { 'search.submit': 'Zoeken', 'card.updated': 'Stand {{day, date}}, {{unknown}}, {{- day}}' },
  pl: { 'results.all_one': '{{count, number}} wynik', 'results.all_few': '{{count, number}} wyniki' },
  ar: { 'results.all_zero': 'لا شيء', 'results.all_two': 'اثنان', 'results.all_many': '{{count, number}} نتيجة' },
};
const TYPED = ['Perso', '{{count}}', '{{- text}}', '$t(search.label)', '<b>&amp;</b>', '__proto__', 'a, b', '', '$&'];
const COUNTS = [0, 1, 2, 3, 5, 11, 100, 1.5, 12_345];

const TEXT_PARAMETERS = [...JSON.stringify(de).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

type Say = (key: string, parameters?: Readonly<Record<string, unknown>>) => string;

describe('i18next in the script for a script tag', () => {
  it('says what the whole i18next says: each text, each language, each plural, whatever a citizen types', async () => {
    const slimWords = (await slim(
      'src/i18n/translator.ts',
      await pluginOf('slim-i18next.mjs', 'slimI18next'),
    )) as typeof wholeWords;
    const keys = [...new Set(Object.keys(de).map((key) => key.replace(/_(one|other)$/, '')))];
    for (const [tag, dictionary] of Object.entries(LANGUAGES))
      for (const { addLanguage } of [slimWords, wholeWords]) addLanguage(tag, dictionary);
    const compared = new Set<string>();
    for (const tag of ['de', 'fr', ...Object.keys(LANGUAGES)]) {
      const [expected, actual] = [wholeWords, slimWords].map((words) => words.createTranslator(tag));
      assert.equal(actual?.language, expected?.language);
      for (const key of [...keys, 'no.such.key', 'toString'])
        for (const [at, count] of COUNTS.entries()) {
          const text = TYPED[at];
          const texts = Object.fromEntries(TEXT_PARAMETERS.map((name) => [name, text]));
          const parameters = {
            ...texts,
            count,
            shown: 3,
            total: count,
            day: new Date(2025, 2, at),
            means: TYPED.slice(at),
          };
          for (const given of [parameters, { count, text }, undefined]) {
            const said = (expected?.t as Say)(key, given);
            assert.equal((actual?.t as Say)(key, given), said, `${tag} ${key} ${JSON.stringify(given)}`);
            compared.add(said);
          }
        }
    }
    assert.ok(compared.size > 800, String(compared.size));
    assert.ok(compared.has('12.345 Dienstleistungen') && compared.has('12,345 services') && compared.has('3 wyniki'));
  });
});

describe('Fuse.js in the script for a script tag', () => {
  it('mends what the whole Fuse.js mends', async () => {
    const slimSpelling = (await slim(
      'src/search/fuzzy.ts',
      await pluginOf('slim-fuse.mjs', 'slimFuse'),
    )) as typeof wholeSpelling;
    const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const vocabulary = [
      ...new Set([
        ...Object.values(de).flatMap(wordsIn),
        ...MISSPELT.flatMap(([, , ...meant]) => meant.flatMap(wordsIn)),
      ]),
    ].sort();
    const [expected, actual] = [wholeSpelling, slimSpelling].map(({ BigramIndex }) => {
      const index = new BigramIndex(StringTable.of(vocabulary));
      [...index.fillInSteps()];
      return index;
    });
    const dropped = vocabulary.map((word) => word.slice(0, 2) + word.slice(3));
    let mended = 0;
    for (const typed of [...MISSPELT.flatMap(([, text]) => wordsIn(text)), ...dropped, ...vocabulary, ...TYPED]) {
      const corrections = expected?.corrections(typed) ?? [];
      assert.deepEqual(actual?.corrections(typed), corrections, typed);
      if (corrections.length > 0) mended += 1;
    }
    assert.ok(mended > 300, String(mended));
  });
});

/** Where there is anything in a JSON value. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

/** Stands where something else should, each of them at each place of a catalogue. */
const MISPLACED = [
  undefined,
  null,
  true,
  2,
  Number.NaN,
  '',
  'x y',
  [],
  [3, 'de'],
  {},
  { de: 'Wort', 'no tag!': 1 },
  { type: 'a', href: 'x', children: [{ type: 'p', children: [5] }, { type: 'blink' }] },
  JSON.parse('{"__proto__": "x", "constructor": "y"}') as unknown,
];

describe('Valibot in the script for a script tag', () => {
  it('keeps, leaves out and finds fault with what the whole Valibot does', async () => {
    const slimCheck = (await slim(
      'src/catalogue/parse.ts',
      await pluginOf('slim-valibot.mjs', 'slimValibot'),
    )) as typeof wholeCheck;
    const faults = new Set<string>();
    for (const [at, value] of MISPLACED.entries()) {
      const details = { id: 'a', sections: value, offices: [value] };
      assert.deepEqual(slimCheck.parseDetails(details), wholeCheck.parseDetails(details), String(at));
      for (const path of pathsIn(fullCatalogue()).slice(1)) {
        const catalogue = fullCatalogueWith(path, value);
        const expected = wholeCheck.parseCatalogue(catalogue);
        assert.deepEqual(slimCheck.parseCatalogue(catalogue), expected, `${path.join('.')} ${String(at)}`);
        for (const { code, expected: wanted } of expected.issues) faults.add(`${code} ${wanted}`);
      }
    }
    assert.ok(faults.size > 40, [...faults].join('\n'));
  });
});

describe('a package that comes in a new version', () => {
  it('stops the build where it has lost what was taken out of it', async () => {
    const { slimPackage } = (await import(new URL('../../scripts/slim-package.mjs', import.meta.url).href)) as {
      readonly slimPackage: (options: object) => Plugin;
    };
    const plugin = slimPackage({
      file: /fuzzy/,
      used: { BigramIndex: ['gone'] },
      values: { old: 1 },
      skipped: ['left'],
      always: { 'a + b': 'c' },
    });
    await assert.rejects(slim('src/search/fuzzy.ts', plugin), /no BigramIndex\.gone, old, left, a \+ b here/);
  });
});
