import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogueSchema, detailsSchema, richNode } from '../../src/catalogue/schema.js';
import { de } from '../../src/i18n/interface/de.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The rows of a Markdown text's tables, cells trimmed. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
const inCode = (cell = ''): string => /^`(.+)`$/.exec(cell)?.[1] ?? '';
/** The text under a heading, up to the next one of its level. */
const under = (text: string, title: string): string => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}
const schemaOf = (schema: Parameters<typeof toJsonSchema>[0]): Schema =>
  toJsonSchema(schema, { typeMode: 'input', definitions: { richNode } }) as Schema;
const catalogue = schemaOf(catalogueSchema);
const at = (...path: readonly string[]): Schema | undefined =>
  path.reduce<Schema | undefined>(
    (schema, step) => (step === '*' ? schema?.items : schema?.properties?.[step]),
    catalogue,
  );
const service = ['services', '*'];
const office = ['offices', '*'];
const sections: Readonly<Record<string, Schema | undefined>> = {
  Catalogue: catalogue,
  Municipality: at('municipality'),
  Contact: at('municipality', 'contact'),
  Service: at(...service),
  Channel: at(...service, 'channels', '*'),
  Section: at(...service, 'sections', '*'),
  Link: at(...service, 'sections', '*', 'links', '*'),
  Codes: at(...service, 'codes'),
  Maturity: at(...service, 'maturity'),
  Origin: at(...service, 'source'),
  Source: at('sources', '*'),
  Topic: at('topics', '*'),
  Office: at(...office),
  'Postal address': at(...office, 'address'),
  Position: at(...office, 'geo'),
  Steering: at('pins', '*'),
  'Detail file': schemaOf(detailsSchema),
};

describe('docs/catalogue.md', () => {
  const text = read('docs/catalogue.md');
  for (const [title, schema] of Object.entries(sections))
    it(`tells every field of "${title}", and which of them are needed`, () => {
      assert.ok(schema?.properties, title);
      const rows = rowsOf(under(text, title)).filter(([field]) => inCode(field));
      assert.deepEqual(rows.map(([field]) => inCode(field)).sort(), Object.keys(schema.properties).sort());
      const needed = rows.filter(([, need]) => need === 'yes').map(([field]) => inCode(field));
      assert.deepEqual(needed.sort(), [...(schema.required ?? [])].sort());
    });
});

describe('docs/handbuch.md', () => {
  const text = read('docs/handbuch.md');
  it('quotes each failure screen as citizens read it', () => {
    const screens = Object.entries(de).flatMap(([key, words]): string[][] => {
      const code = /^failed\.([a-z0-9-]+)$/.exec(key)?.[1];
      return code === undefined || ['heading', 'retry', 'editors', 'address'].includes(code) ? [] : [[code, words]];
    });
    const told = rowsOf(under(text, 'Wenn etwas nicht geht')).filter(([code]) => inCode(code));
    assert.deepEqual(told.map(([code, words]) => [inCode(code), words]).sort(), screens.sort());
    for (const words of [de['failed.heading'], de['failed.editors']]) assert.ok(text.includes(`„${words}“`), words);
  });

  it('has a row for each attribute that an element knows', () => {
    const attributes = under(text, 'Attribute');
    for (const element of readdirSync(join(root, 'src/elements')).filter((name) => name.startsWith('service-finder'))) {
      const source = read(`src/elements/${element}/${element}.ts`);
      const block = /static override properties: PropertyDeclarations = \{(.*?)\};/s.exec(source)?.[1] ?? '';
      const names = [...block.matchAll(/(\w+): \{( attribute: '([a-z-]+)')?/g)].map((match) => match[3] ?? match[1]);
      const told = attributes.split('\n').filter((line) => !line.startsWith('| `data-'));
      for (const name of names)
        assert.ok(
          told.some((line) => line.includes(`\`${name ?? ''}\``)),
          `${element} ${name ?? ''}`,
        );
    }
  });
});

describe('docs/dependencies.md', () => {
  interface Package {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  }
  it('has a line for every dependency, with its licence', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Package;
    const rows = rowsOf(read('docs/dependencies.md')).filter(([name]) => inCode(name));
    assert.deepEqual(
      rows.map(([name]) => inCode(name)).sort(),
      Object.keys({ ...dependencies, ...devDependencies }).sort(),
    );
    for (const row of rows) {
      const { license } = JSON.parse(read(`node_modules/${inCode(row[0])}/package.json`)) as { license: string };
      assert.equal(row.at(-1), license, row[0]);
    }
  });
});

describe('links in the documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const anchor = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-');
  for (const document of documents)
    it(`lead somewhere in ${document}`, () => {
      for (const [, target = ''] of read(document).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https:/.test(target)) continue;
        const [path = '', fragment] = target.split('#');
        const file = path === '' ? join(root, document) : resolve(root, dirname(document), path);
        assert.ok(existsSync(file), target);
        if (fragment === undefined) continue;
        const titles = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] ?? ''));
        assert.ok(titles.includes(fragment), target);
      }
    });
});
