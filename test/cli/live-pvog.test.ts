import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/types.js';
import { pvogFolder } from '../import/fixtures/saved-answers.js';
import { command, file, shellCommand } from './fixtures/command.js';
import type { Outcome } from './fixtures/command.js';
import { PortalServer } from './fixtures/portal-server.js';

const portal = await PortalServer.start();
beforeEach(() => {
  portal.reset();
});

const ars = '099990001001';
const english = { LANG: 'en_GB.UTF-8' };
const catalogueOf = (path: string): Catalogue => JSON.parse(readFileSync(path, 'utf8')) as Catalogue;

let count = 0;
/** Asks the test's server; the catalogue goes into a file of its own. */
async function live(
  more: readonly string[] = ['--ars', ars],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome & { readonly path: string }> {
  count += 1;
  const path = file(`live-${String(count)}.json`);
  const args = ['import', 'pvog', '--live', '--api', portal.pvog, '--interval', '0', '--out', path, ...more];
  return { ...(await command(args, { ...english, ...environment })), path };
}

describe('service-finder import pvog', () => {
  it('reads a folder of saved answers without asking anyone', async () => {
    const out = file('from-folder.json');
    const outcome = await command(['import', 'pvog', pvogFolder, '--ars', ars, '--out', out]);
    assert.deepEqual([outcome.code, outcome.out], [0, '4 services, 0 errors\n'], outcome.error);
    assert.equal(catalogueOf(out).municipality.name, 'Musterstadt');
    assert.equal(portal.asked.length, 0);
  });

  it('reads single files, and goes on where one of several is broken', async () => {
    const broken = file('broken.json');
    writeFileSync(broken, '{"id":');
    const detail = `${pvogFolder}detail-L999001.LB.1002.json`;
    const out = file('from-files.json');
    const outcome = await command(['import', 'pvog', broken, detail, '--municipality', 'M', '--out', out]);
    assert.equal(outcome.out, '1 service, 0 errors\n');
    assert.match(outcome.error, /broken\.json is not valid JSON/);
    assert.match(outcome.error, /“broken\.json” holds nothing that belongs to the format “pvog”/);
  });

  it('says what is missing or does not go together', async () => {
    const rows: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
      [[], /files with saved answers, or --live/],
      [['--live', pvogFolder], /no files are read/],
      [[pvogFolder, '--cache', file('x')], /--cache holds with --live only/],
      [[pvogFolder, '--offices'], /--offices holds with --live only/],
      [['--live'], /needs a place/],
      [['--live', '--ars', ars, '--api', 'ftp://example.org'], /--api must be an address/],
      [['--live', '--ars', ars, '--interval', '1.5'], /--interval as a whole number/],
      [['--live', '--ars', ars, '--interval', 'soon'], /--interval as a whole number/],
      [['--live', '--ars', '12'], /--ars must/],
    ];
    for (const [args, sentence] of rows) {
      const outcome = await command(['import', 'pvog', '--out', file('never.json'), ...args]);
      assert.equal(outcome.code, 2, args.join(' '));
      assert.match(outcome.error, sentence);
    }
    const empty = file('empty');
    mkdirSync(empty);
    assert.match(
      (await command(['import', 'pvog', empty, '--out', file('never.json')])).error,
      /no files that can be read/,
    );
    assert.equal(existsSync(file('never.json')), false);
  });
});

describe('service-finder import pvog --live', () => {
  it('asks for listing, details and online services, and makes the same catalogue as from files', async () => {
    const outcome = await live(['--ars', ars, '--offices']);
    assert.deepEqual([outcome.code, outcome.out], [0, '4 services, 0 errors\n'], outcome.error);
    const asked = portal.paths;
    assert.equal(asked[0], `/v3/locations?q=${ars}`);
    assert.equal(asked[1], `/v5/servicedescriptions/csv?ars=${ars}`);
    assert.ok(asked.includes(`/v6/servicedescriptions/L999001.LB.1001/detail?ars=${ars}`));
    assert.ok(asked.includes(`/v1beta2/onlineservices?ars=${ars}&nextPageToken=seite-2`));
    assert.ok(asked.includes('/v5/organisationunits/detail?q=L999001.OE.7'));
    const { municipality, services, offices } = catalogueOf(outcome.path);
    assert.deepEqual(municipality, { name: 'Musterstadt', ars });
    assert.equal(services.length, 4);
    assert.equal(offices?.[0]?.phone, '+49 9999 115');
    assert.match(outcome.error, /L999001\.LB\.1003: the service has no texts/);
  });

  it('sends the client id of the environment and who asks', async () => {
    await live(['--ars', ars, '--municipality', 'Musterstadt'], { PVOG_CLIENT_ID: 'town-4711' });
    for (const { headers } of portal.asked) {
      assert.equal(headers['pvog-sud-api-client-id'], 'town-4711');
      assert.match(headers['user-agent'] ?? '', /^service-finder\/\d/);
    }
    portal.reset();
    await live(['--ars', ars, '--municipality', 'Musterstadt']);
    assert.equal(portal.asked[0]?.headers['pvog-sud-api-client-id'], undefined);
    assert.ok(!portal.paths.some((path) => path.startsWith('/v3/locations')), 'name and key are both known');
  });

  it('turns pages where words are given or the listing is not there', async () => {
    await live(['--ars', ars, '--query', 'Hund und Auto']);
    assert.ok(portal.paths.includes(`/v7/servicedescriptions/${ars}?q=Hund+und+Auto&size=100&page=1`));
    assert.ok(!portal.paths.some((path) => path.includes('csv')));
    portal.reset();
    portal.misbehave(/csv/, { status: 404 });
    const { path } = await live();
    assert.equal(
      catalogueOf(path).services.find(({ id }) => id.endsWith('1003'))?.summary,
      'Etwas gefunden? Melden Sie es dem Fundbüro.',
    );
  });

  it('finds the place by its name, and lists those it could be', async () => {
    const found = await live(['--municipality', 'musterstadt']);
    assert.deepEqual(catalogueOf(found.path).municipality, { name: 'Musterstadt', ars });
    const several = await live(['--municipality', 'Muster']);
    assert.equal(several.code, 2);
    assert.match(
      several.error,
      /not one place only[^]*099990001001 {2}Musterstadt\n {2}099990002002 {2}Musterstadt am See/,
    );
    const none = await live(['--municipality', 'Nirgendwo']);
    assert.match(none.error, /knows no place for “Nirgendwo”/);
  });

  it('waits where it is asked to, and says so', async () => {
    portal.misbehave(
      /detail/,
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 503, headers: { 'retry-after': '0' } },
    );
    const outcome = await live();
    assert.equal(outcome.out, '4 services, 0 errors\n');
    assert.match(outcome.error, /needs a pause: 1 second\./);
  });

  it('says where the client id is looked for when it is not let in', async () => {
    for (const status of [401, 403]) {
      portal.reset();
      portal.misbehave(/csv/, { status });
      const outcome = await live();
      assert.equal(outcome.code, 3);
      assert.match(outcome.error, new RegExp(`does not let us in \\(${String(status)}\\)[^]*PVOG_CLIENT_ID`));
      assert.equal(existsSync(outcome.path), false);
    }
  });

  it('says that a page came where an answer was due', async () => {
    portal.misbehave(/detail/, 'html');
    const outcome = await live();
    assert.equal(outcome.code, 3);
    assert.match(outcome.error, /is not JSON; it begins with “<!doctype html> <title>Wartung<\/title>”/);
  });

  it('does not turn pages for ever', async () => {
    const more = { changed: { nextPageToken: 'seite-1' } };
    portal.misbehave(/onlineservices/, ...Array.from({ length: 50 }, () => more));
    const outcome = await live();
    assert.match(outcome.error, /“onlineservices” repeats itself/);
    assert.equal(outcome.out, '4 services, 0 errors\n');
    assert.ok(portal.paths.filter((path) => path.includes('onlineservices')).length < 5);
  });

  it('goes without the list of online services where the service has none', async () => {
    portal.misbehave(/onlineservices/, { status: 404 });
    const outcome = await live();
    assert.match(outcome.error, /no list of online services/);
    assert.equal(outcome.out, '4 services, 0 errors\n');
  });

  it('never asks without --live', async () => {
    await command(['import', 'pvog', pvogFolder, '--api', portal.pvog, '--out', file('never-asked.json')]);
    assert.equal(portal.asked.length, 0);
  });
});

describe('service-finder import pvog --live --cache', () => {
  const details = (): string[] => portal.paths.filter((path) => path.includes('/detail'));

  it('goes on where a run ended', async () => {
    const cache = file('cache-ended');
    portal.misbehave(/1002\/detail/, { status: 403 });
    const first = await live(['--ars', ars, '--cache', cache]);
    assert.equal(first.code, 3);
    const before = portal.paths;
    portal.reset();
    const second = await live(['--ars', ars, '--cache', cache]);
    assert.deepEqual([second.code, second.out], [0, '4 services, 0 errors\n'], second.error);
    assert.match(second.error, /Going on with the last run: 3 answers are already in/);
    assert.ok(
      portal.paths.every((path) => !before.includes(path) || path.includes('1002')),
      portal.paths.join('\n'),
    );
  });

  it('goes on where a run was killed, with the same catalogue as one that was not', async () => {
    const cache = file('cache-killed');
    const out = file('killed.json');
    portal.misbehave(/2001\/detail/, 'silent');
    const args = `import pvog --live --api ${portal.pvog} --interval 0 --ars ${ars} --cache ${cache} --out ${out}`;
    const child = spawn('sh', ['-c', `exec ${shellCommand} ${args}`], { stdio: 'ignore' });
    while (!portal.paths.some((path) => path.includes('2001'))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal(existsSync(out), false);
    portal.reset();
    const resumed = await live(['--ars', ars, '--cache', cache]);
    assert.equal(resumed.out, '4 services, 0 errors\n');
    assert.deepEqual(
      details().map((path) => /LB\.\d+/.exec(path)?.[0]),
      ['LB.2001', 'LB.1003'],
    );
    const whole = await live();
    assert.deepEqual(catalogueOf(resumed.path), catalogueOf(whole.path));
    assert.deepEqual(
      readdirSync(cache).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('begins anew after a run that had come to its end, and forgets what is no longer there', async () => {
    const cache = file('cache-done');
    await live(['--ars', ars, '--cache', cache]);
    assert.ok(existsSync(`${cache}/detail-L999001.LB.1002.json`));
    portal.reset();
    portal.misbehave(/1002\/detail/, { status: 404 });
    await live(['--ars', ars, '--cache', cache]);
    assert.equal(details().length, 4);
    assert.equal(existsSync(`${cache}/detail-L999001.LB.1002.json`), false);
  });

  it('leaves a folder that import reads again', async () => {
    const cache = file('cache-read');
    const asked = await live(['--ars', ars, '--cache', cache]);
    const out = file('read-again.json');
    await command(['import', 'pvog', cache, '--ars', ars, '--out', out]);
    const sorted = ({ services }: Catalogue): unknown => services.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(sorted(catalogueOf(out)), sorted(catalogueOf(asked.path)));
  });

  it('touches no folder of others, and mixes no two downloads', async () => {
    const foreign = file('foreign');
    mkdirSync(foreign);
    writeFileSync(`${foreign}/letter.txt`, 'x');
    const refused = await live(['--ars', ars, '--cache', foreign]);
    assert.deepEqual([refused.code, readdirSync(foreign)], [2, ['letter.txt']]);
    assert.match(refused.error, /not from here/);
    const cache = file('cache-other');
    portal.misbehave(/csv/, { status: 403 });
    await live(['--ars', ars, '--cache', cache]);
    const other = await live(['--ars', '099990002002', '--cache', cache]);
    assert.equal(other.code, 2);
    assert.match(other.error, /begun with other options/);
  });

  it('keeps no answer that is none', async () => {
    const cache = file('cache-html');
    portal.misbehave(/1002\/detail/, 'html');
    await live(['--ars', ars, '--cache', cache]);
    assert.equal(existsSync(`${cache}/detail-L999001.LB.1002.json`), false);
    const second = await live(['--ars', ars, '--cache', cache]);
    assert.equal(second.out, '4 services, 0 errors\n');
  });
});
