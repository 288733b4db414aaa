import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/types.js';
import { command, file, locations, services as dldb, type Outcome } from './fixtures/command.js';

const town = file('town');
const at = (name: string): string => `${town}/${name}`;
const config = at('service-finder.config.json');
const write = (name: string, content: unknown): void => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
};
const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));
const catalogue = (): Catalogue => read('catalogue.json') as Catalogue;
const titles = (): unknown[] => catalogue().services.map(({ title }) => title);
const build = (...options: string[]): Promise<Outcome> => command(['build', config, ...options]);

/** A spreadsheet of the town's services, as Excel saves it in Germany. */
const table = (rows: readonly string[]): string => ['Id;Name;Onlinedienst', ...rows, ''].join('\r\n');
const row = (id: string, title: string): string => `${id};${title};https://antrag.musterstadt.example/${id}`;
const ROWS = [row('perso', 'Personalausweis beantragen'), row('hund', 'Hundesteuer anmelden'), row('bau', 'Bauantrag')];
const SOURCE = { id: 'stadt', name: 'Redaktion der Stadt', format: 'csv', files: 'stadt.csv' };
const LAND = { id: 'land', format: 'dldb', files: dldb, options: { locations } };
const CONFIG = { municipality: { name: 'Musterstadt' }, sources: [SOURCE] };

beforeEach(() => {
  rmSync(town, { recursive: true, force: true });
  mkdirSync(town);
  write('stadt.csv', table(ROWS));
  write('service-finder.config.json', CONFIG);
});

describe('service-finder build', () => {
  it('starts a town with a configuration that it can build with at once, and overwrites none', async () => {
    rmSync(config);
    const started = await build('--init');
    assert.equal(started.code, 0, started.error);
    const { sources } = read('service-finder.config.json') as { sources: (typeof LAND)[] };
    write(sources[0]?.files ?? '', readFileSync(dldb, 'utf8'));
    write(sources[0]?.options.locations ?? '', readFileSync(locations, 'utf8'));
    const built = await build();
    assert.ok(catalogue().services.length > 0, built.error);
    assert.equal(catalogue().municipality.name, 'Musterstadt');
    const again = await build('--init');
    assert.equal(again.code, 2);
    assert.match(again.error, /there already; nothing was changed/);
  });

  it('gives the same bytes again, whatever the order of rows, and says that nothing changed', async () => {
    assert.match((await build()).out, /^3 services: first catalogue$/m);
    const before = readFileSync(at('catalogue.json'));
    write('stadt.csv', table(ROWS.toReversed()));
    const again = await build();
    assert.match(again.out, /^3 services: no change$/m);
    assert.deepEqual(readFileSync(at('catalogue.json')), before);
  });

  it('tells in words what is new, gone, renamed and leads elsewhere', async () => {
    await build();
    const moved = row('hund', 'Hundesteuer anmelden').replace('antrag.', 'neu.');
    write('stadt.csv', table([row('perso', 'Ausweis beantragen'), moved, row('wahl', 'Briefwahl')]));
    const { out } = await build('--verbose');
    assert.match(out, /^3 services: 1 new, 1 gone, 1 renamed, 1 link changed$/m);
    assert.match(out, /Gone: Bauantrag \(bau\)/);
    assert.match(out, /Renamed: Ausweis beantragen \(perso\): so far “Personalausweis beantragen”/);
    assert.match(out, /− https:\/\/antrag\.musterstadt\.example\/hund \+ https:\/\/neu\.musterstadt\.example\/hund/);
  });

  it('writes nothing in a dry run', async () => {
    const { out, error, code } = await build('--dry-run');
    assert.equal(code, 0, error);
    assert.match(out, /3 services: first catalogue/);
    assert.match(error, /nothing was written/);
    assert.deepEqual(readdirSync(town).sort(), ['service-finder.config.json', 'stadt.csv']);
  });

  it('switches off, renames and pins what the town says, by id or by title', async () => {
    const own = {
      services: [
        { service: 'Bauantrag', off: true },
        { service: 'perso', title: 'Perso holen', synonyms: ['Ausweis'] },
      ],
      pins: [{ words: ['Wuffi'], service: 'Hundesteuer anmelden' }],
    };
    write('service-finder.config.json', { ...CONFIG, own });
    const { code, error } = await build();
    assert.equal(code, 0, error);
    assert.match(error, /Switched off: 1 service/);
    assert.deepEqual(titles(), ['Hundesteuer anmelden', 'Perso holen']);
    assert.deepEqual(catalogue().pins, [{ words: ['Wuffi'], service: 'hund' }]);
    assert.deepEqual(catalogue().services[1]?.synonyms, ['Ausweis', 'Personalausweis beantragen']);
  });

  it('names a service of the town’s file that there is not, and builds', async () => {
    write('service-finder.config.json', { ...CONFIG, own: { services: [{ service: 'Bauantrog', off: true }] } });
    const { code, error } = await build();
    assert.equal(code, 1);
    assert.match(error, /there is no service “Bauantrog” in the sources\. Perhaps this is meant: .*Bauantrag/);
    assert.equal(titles().length, 3);
  });

  it('joins the state’s texts below the town’s, in detail files, and says where each field comes from', async () => {
    const state = stateServices();
    const shared = state.find(({ name }) => !name.includes(';'))?.name ?? '';
    write('stadt.csv', table([row('unser', shared)]));
    const output = { details: 'details', info: 'info.json' };
    write('service-finder.config.json', { ...CONFIG, sources: [SOURCE, LAND], output });
    const { error } = await build();
    assert.match(error, /1 of them from several sources/);
    const joined = catalogue().services.find(({ id }) => id === 'unser');
    assert.equal(joined?.title, shared);
    assert.ok(joined.channels?.some(({ url }) => url === 'https://antrag.musterstadt.example/unser'));
    assert.equal(joined.sections, undefined);
    assert.ok((read('details/unser.json') as { sections: unknown[] }).sections.length > 0);
    type Info = { services: { id: string; from: { source: string }[]; fields: Record<string, number[]> }[] };
    const info = (read('info.json') as Info).services.find(({ id }) => id === 'unser');
    assert.deepEqual(
      info?.from.map(({ source }) => source),
      ['stadt', 'land'],
    );
    assert.deepEqual(info.fields['title'], [0]);
    assert.deepEqual(Object.entries(info.fields).filter(([field]) => field.startsWith('sections'))[0]?.[1], [1]);
  });

  it('removes the detail files of services that are gone', async () => {
    const text = (id: string): string => `${row(id, `Dienst ${id}`)};Langer Text ${id}`;
    const withText = (ids: string[]): string =>
      table(ids.map(text)).replace('Onlinedienst', 'Onlinedienst;Beschreibung');
    write('service-finder.config.json', { ...CONFIG, output: { details: 'details' } });
    write('stadt.csv', withText(['a', 'b']));
    await build();
    assert.deepEqual(readdirSync(at('details')).sort(), ['a.json', 'b.json']);
    write('stadt.csv', withText(['b']));
    await build();
    assert.deepEqual(readdirSync(at('details')), ['b.json']);
  });
});

describe('the town’s own words in service-finder build', () => {
  const WORDS = { version: 1, language: 'de', objects: {}, actions: {}, events: {}, noise: '' };

  it('are named by the catalogue, seen from where it lies', async () => {
    write('words.json', WORDS);
    mkdirSync(at('public'));
    write('service-finder.config.json', { ...CONFIG, thesaurus: 'words.json', output: { catalogue: 'public/c.json' } });
    const { code, error } = await build();
    assert.equal(code, 0, error);
    assert.equal((read('public/c.json') as Catalogue).thesaurus, '../words.json');
  });

  it('are asked for before anything is written', async () => {
    write('service-finder.config.json', { ...CONFIG, thesaurus: 'words.json' });
    const { code, error } = await build();
    assert.equal(code, 3);
    assert.match(error, /words\.json/);
    assert.equal(existsSync(at('catalogue.json')), false);
  });

  it('are no change of the catalogue when an index is entered behind the build', async () => {
    await build();
    write('catalogue.json', { ...catalogue(), index: 'index.json' });
    assert.match((await build()).out, /^3 services: no change$/m);
  });
});

describe('service-finder build with faults', () => {
  const many = Array.from({ length: 12 }, (_, number) => row(`d${String(number)}`, `Dienst Nummer ${String(number)}`));

  it('keeps the last catalogue when a source is cut off, until that is said to be right', async () => {
    write('stadt.csv', table(many));
    await build();
    const before = readFileSync(at('catalogue.json'));
    write('stadt.csv', table(many.slice(0, 5)));
    const refused = await build();
    assert.equal(refused.code, 3);
    assert.match(refused.error, /Instead of 12 services there are only 5/);
    assert.deepEqual(readFileSync(at('catalogue.json')), before);
    const accepted = await build('--accept-loss');
    assert.equal(accepted.code, 0, accepted.error);
    assert.match(accepted.out, /^5 services: 7 gone$/m);
  });

  it('goes on with a source’s last good reading where it is told to', async () => {
    await build();
    write('stadt.csv', '');
    const stopped = await build();
    assert.equal(stopped.code, 3);
    assert.match(stopped.error, /Nothing was written; the last catalogue stays/);
    const { code, out, error } = await build('--keep-going');
    assert.equal(code, 1, error);
    assert.match(error, /stadt: last good reading with 3 services/);
    assert.match(out, /^3 services: no change$/m);
  });

  it('has nothing to go on with where a source was never read', async () => {
    write('stadt.csv', '');
    const { code, error } = await build('--keep-going');
    assert.equal(code, 3);
    assert.match(error, /There is no last good reading of “stadt”/);
  });

  const overwriting: readonly (readonly [what: string, output: object, more: object])[] = [
    ['a source', { catalogue: 'stadt.csv' }, {}],
    ['the configuration', { report: 'service-finder.config.json' }, {}],
    ['the town’s words', { info: 'words.json' }, { thesaurus: 'words.json' }],
  ];
  for (const [what, output, more] of overwriting)
    it(`does not write over ${what}`, async () => {
      const before = readdirSync(town);
      write('service-finder.config.json', { ...CONFIG, ...more, output });
      const { code, error } = await build();
      assert.equal(code, 2, error);
      assert.match(error, /is read and would be overwritten/);
      assert.equal(readFileSync(at('stadt.csv'), 'utf8'), table(ROWS));
      assert.deepEqual(readdirSync(town), before);
    });

  it('tells every fault of a configuration at once', async () => {
    write('service-finder.config.json', { ...CONFIG, colour: 'red', output: { prety: true } });
    const { code, error } = await build();
    assert.equal(code, 2);
    assert.match(error, /has errors; nothing was built/);
    assert.match(error, /colour/);
    assert.match(error, /prety/);
  });

  it('asks for a configuration where there is none', async () => {
    const { code, error } = await command(['build', at('nowhere.json')]);
    assert.equal(code, 3);
    assert.match(error, /nowhere\.json/);
  });
});

function stateServices(): { name: string }[] {
  const { data } = JSON.parse(readFileSync(dldb, 'utf8')) as { data: { name: string }[] };
  return data;
}
