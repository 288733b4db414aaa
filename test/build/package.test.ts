import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Target = string | Readonly<Record<string, string>>;
interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Target>>;
  readonly customElements: string;
  readonly sideEffects: readonly string[];
}
interface SourceMap {
  readonly sources: readonly string[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifest = readJson('package.json') as Manifest;

/** The files that a path with at most one `*` stands for. */
function filesOf(path: string): string[] {
  if (!path.includes('*')) return existsSync(join(root, path)) ? [path] : [];
  const folder = dirname(path);
  const [before = '', after = ''] = path.slice(folder.length + 1).split('*');
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => name.startsWith(before) && name.endsWith(after))
    : [];
}

describe('the built package', { skip: !existsSync(join(root, 'dist/service-finder.js')) && 'not built yet' }, () => {
  for (const [name, target] of Object.entries(manifest.exports))
    it(`has what "${name}" stands for`, () => {
      for (const path of typeof target === 'string' ? [target] : Object.values(target))
        assert.ok(filesOf(path).length > 0, path);
    });

  it('has its command, which Node starts by itself', () => {
    for (const path of Object.values(manifest.bin))
      assert.match(readFileSync(join(root, path), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('has a manifest of its elements that names each', () => {
    const text = readFileSync(join(root, manifest.customElements), 'utf8');
    for (const element of [
      'service-finder',
      'service-finder-search',
      'service-finder-results',
      'service-finder-filters',
    ])
      assert.ok(text.includes(`"${element}"`), element);
  });

  it('exports modules that import nothing which is not there', () => {
    const files = readdirSync(join(root, 'dist/esm'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    assert.ok(files.length > 30);
    for (const file of files) {
      const code = readFileSync(join(root, 'dist/esm', file), 'utf8');
      for (const [, imported = ''] of code.matchAll(/^(?:import|export)[^'"\n]*from ['"](\.[^'"]+)['"]/gm))
        assert.ok(existsSync(join(root, 'dist/esm', dirname(file), imported)), `${file} → ${imported}`);
    }
  });

  describe('the script for a script tag', () => {
    let code: string;
    let bundled: ReadonlySet<string>;
    let notices: string;

    before(() => {
      code = readFileSync(join(root, 'dist/service-finder.js'), 'utf8');
      notices = readFileSync(join(root, 'dist/THIRD-PARTY.txt'), 'utf8');
      const { sources } = readJson('dist/service-finder.js.map') as SourceMap;
      bundled = new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []));
    });

    it('is ASCII throughout: a page in another encoding than UTF-8 reads its scripts in that too', () => {
      assert.equal(/[^\0-\x7F]/.exec(code)?.index, undefined);
    });

    it('begins with its name, version and licence', () => {
      assert.ok(code.startsWith(`/*! service-finder ${manifest.version} | EUPL-1.2 |`), code.slice(0, 80));
    });

    it('leaves a page alone that has the element already, before anything else runs', () => {
      const body = code.slice(code.indexOf('*/') + 2).trimStart();
      assert.match(
        body,
        /^(!?\(?function ?\(\) ?\{|\(\(\) ?=> ?\{)\s*("use strict";)?\s*if ?\(!?customElements\.get\(["']service-finder["']\)\)/,
      );
    });

    it('runs nothing where the element is defined', () => {
      const asked: string[] = [];
      // Nothing else is there: the first look at `document` or `window` would throw.
      runInNewContext(code, { customElements: { get: (name: string) => asked.push(name) } });
      assert.deepEqual(asked, ['service-finder']);
    });

    it('has a Trusted Types policy of its own name', () => {
      assert.match(code, /createPolicy\(["']service-finder["']/);
      assert.doesNotMatch(code, /createPolicy\(["']lit-html["']/);
    });

    it('builds no code of text and asks nobody else for anything', () => {
      assert.doesNotMatch(code, /\beval\(|new Function\(|\bimport\.meta\b|document\.write/);
      assert.doesNotMatch(code, /https?:\/\/(?!www\.w3\.org)[a-z0-9.-]*(googleapis|cdn|unpkg|jsdelivr)/);
    });

    it('contains the packages that its banner names, and the notices name every one of them', () => {
      assert.ok(bundled.size >= 4, [...bundled].join(', '));
      for (const name of bundled) {
        const { version } = readJson(`node_modules/${name}/package.json`) as { readonly version: string };
        assert.ok(notices.includes(`${name} ${version} (`), name);
      }
      for (const name of ['Lit', 'Fuse.js', 'i18next']) assert.ok(code.slice(0, 300).includes(name), name);
    });

    it('is told of no package in the notices that it does not contain', () => {
      // "lit" only passes its parts on; its licence is theirs.
      const contained = new Set([...bundled, 'lit']);
      const named = [...notices.matchAll(/^((?:@[^/\s]+\/)?[\w.-]+) \d+\.\d+\.\d+\S* \(/gm)].map(
        ([, name]) => name ?? '',
      );
      assert.ok(named.length >= bundled.size);
      for (const name of named) assert.ok(contained.has(name), name);
    });
  });
});
