import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';

interface Borders {
  readonly layers: Readonly<
    Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
  >;
  readonly layerRules: Linter.Config[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { layers, layerRules } = (await import(new URL('../../eslint.layers.mjs', import.meta.url).href)) as Borders;
const linter = new Linter({ cwd: root, configType: 'flat' });

/** What the borders say to one import in one file. */
function faultsOf(file: string, imported: string): string[] {
  const messages = linter.verify(`import { thing } from '${imported}';\nthing();\n`, layerRules, { filename: file });
  assert.ok(!messages.some((message) => message.fatal), `${file}: ${messages[0]?.message ?? ''}`);
  return messages.map((message) => message.message);
}
const mayImport = (file: string, imported: string): boolean => faultsOf(file, imported).length === 0;

const PACKAGES = [
  'fuse.js',
  'i18next',
  'lit',
  'valibot',
  'parse5',
  'papaparse',
  'fflate',
  'saxes',
  'yargs',
  'undici',
  'node:',
];
const NAMES: Readonly<Record<string, string>> = { 'node:': 'node:fs' };

describe('the borders between the folders of src', () => {
  it('are drawn for every folder', () => {
    const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // A border may be drawn before its folder is there; no folder may be there without one.
    assert.deepEqual(
      folders.map((folder) => folder.name).filter((name) => !(name in layers)),
      [],
    );
  });

  for (const [folder, { folders, packages }] of Object.entries(layers)) {
    const forbidden = Object.keys(layers).filter((other) => other !== folder && !folders.includes(other));
    const depths = [
      [`src/${folder}/fixture.ts`, '..'],
      [`src/${folder}/deep/fixture.ts`, '../..'],
    ] as const;

    it(`${folder} may import from ${[folder, ...folders].join(', ')}`, () => {
      for (const [file, up] of depths)
        for (const other of folders) assert.ok(mayImport(file, `${up}/${other}/fixture.js`), `${file}: ${other}`);
      assert.ok(mayImport(`src/${folder}/fixture.ts`, './neighbour.js'));
      assert.ok(mayImport(`src/${folder}/deep/fixture.ts`, '../neighbour.js'));
    });

    it(`${folder} may not import from ${forbidden.join(', ')}, nor the package’s own entries`, () => {
      assert.ok(forbidden.length > 0);
      for (const [file, up] of depths) {
        for (const other of forbidden) assert.ok(!mayImport(file, `${up}/${other}/fixture.js`), `${file}: ${other}`);
        for (const entry of ['index.js', 'define.js'])
          assert.ok(!mayImport(file, `${up}/${entry}`), `${file}: ${entry}`);
      }
    });

    it(`${folder} is the door of ${packages.join(', ') || 'no package'}`, () => {
      const door = folder === 'search' ? 'src/search/fuzzy.ts' : `src/${folder}/fixture.ts`;
      for (const name of PACKAGES)
        assert.equal(mayImport(door, NAMES[name] ?? name), packages.includes(name), `${folder}: ${name}`);
    });
  }

  it('see through the paths inside a package', () => {
    for (const name of [
      'lit/decorators.js',
      'lit-html/directive.js',
      '@lit/reactive-element',
      'fuse.js/basic',
      'node:fs/promises',
      'valibot/x',
    ])
      assert.ok(!mayImport('src/text/fixture.ts', name), name);
  });

  it('say where the border is drawn', () => {
    assert.match(
      faultsOf('src/text/fixture.ts', '../search/searcher.js').join(),
      /src\/text may import only from: text /,
    );
  });

  it('let only one file of search import Fuse.js', () => {
    assert.ok(mayImport('src/search/fuzzy.ts', 'fuse.js/min-basic'));
    for (const file of ['src/search/rank.ts', 'src/search/deep/fuzzy.ts'])
      assert.ok(!mayImport(file, 'fuse.js/min-basic'), file);
  });
});
