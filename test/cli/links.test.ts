import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { readLinkResults } from '../../src/audit/link-results.js';
import type { LinkResult } from '../../src/audit/link-results.js';
import { page, redirect, SERVICE_TEXT, status, townServer } from '../link-check/fixtures/town-server.js';
import { command, file, shellCommand } from './fixtures/command.js';
import type { Outcome } from './fixtures/command.js';

const pdf = status(200, { 'content-type': 'application/pdf' });
const town = await townServer({
  '/hund': page('Hund anmelden', SERVICE_TEXT),
  '/finder/katze': page('Katze anmelden', SERVICE_TEXT),
  '/alt': redirect('/hund', 301),
  '/verboten': status(403),
});

/** Writes a catalogue whose services lead to these addresses. */
function catalogue(name: string, addresses: readonly string[], more: object = {}): string {
  const services = addresses.map((url, index) => ({
    id: `dienst-${String(index)}`,
    title: `Dienst ${String(index)}`,
    channels: [{ kind: 'online', url }],
  }));
  writeFileSync(file(name), JSON.stringify({ version: 1, municipality: { name: 'Musterstadt' }, services, ...more }));
  return file(name);
}

const links = (path: string, ...options: string[]): Promise<Outcome> =>
  command(['links', path, '--allow-private', '--host-delay', '0', ...options]);
const resultsIn = (path: string): readonly LinkResult[] =>
  readLinkResults(JSON.parse(readFileSync(path, 'utf8')))?.results ?? [];
const states = (results: readonly LinkResult[]): string[] => results.map(({ state }) => state);

describe('service-finder links', () => {
  it('ends with 0 where every link leads somewhere, and says so in a table', async () => {
    const outcome = await links(catalogue('good.json', [`${town.origin}/hund`, `${town.origin}/alt`]));
    assert.equal(outcome.code, 0, outcome.error);
    assert.match(outcome.out, /^Fine +1 +50%$/m);
    assert.match(outcome.out, /^Redirected +1 +50%$/m);
    assert.ok(!outcome.out.includes('/hund'));
  });

  it('ends with 1 where one does not, and names it with its service', async () => {
    const outcome = await links(catalogue('bad.json', [`${town.origin}/hund`, `${town.origin}/weg`]));
    assert.equal(outcome.code, 1, outcome.error);
    assert.match(outcome.out, /^Broken \(1\)$/m);
    assert.ok(outcome.out.includes(`  ${town.origin}/weg  (404)\n    Dienst 1 (dienst-1) · online service`));
  });

  it('does not take for broken what only programs may not see', async () => {
    const outcome = await links(catalogue('closed.json', [`${town.origin}/verboten`]));
    assert.equal(outcome.code, 0);
    assert.match(outcome.out, /^Access denied \(1\)$/m);
  });

  it('shows all with --all', async () => {
    const outcome = await links(catalogue('all.json', [`${town.origin}/alt`]), '--all');
    assert.ok(outcome.out.includes(`  ${town.origin}/alt  (200)\n    → ${town.origin}/hund`));
  });

  it('gives the results as JSON', async () => {
    const outcome = await links(catalogue('json.json', [`${town.origin}/hund`, `${town.origin}/weg`]), '--json');
    assert.deepEqual(states(readLinkResults(JSON.parse(outcome.out))?.results ?? []), ['ok', 'broken']);
  });

  it('checks relative links where --base says to what they belong', async () => {
    const path = catalogue('relative.json', ['katze']);
    const without = await links(path);
    assert.deepEqual([without.code, /1 link is relative/.test(without.error)], [0, true]);
    const outcome = await links(path, '--base', `${town.origin}/finder/catalogue.json`, '--json');
    assert.match(outcome.out, /{"url":"katze","state":"ok","status":200/);
  });

  it('asks one host only with --only, and keeps what is known of the others', async () => {
    const other = await townServer({ '*': pdf });
    const path = catalogue('only.json', [`${town.origin}/hund`, `${other.origin}/a`]);
    const out = file('only-results.json');
    await links(path, '--out', out);
    const asked = other.seen.length;
    const outcome = await links(path, '--out', out, '--max-age', '0', '--only', new URL(town.origin).host);
    assert.equal(outcome.code, 0);
    assert.equal(other.seen.length, asked);
    assert.deepEqual(states(resultsIn(out)), ['ok', 'ok']);
  });

  it('asks nothing in the own network by itself', async () => {
    const path = catalogue('private.json', [`${town.origin}/nie`]);
    const outcome = await command(['links', path]);
    assert.equal(outcome.code, 0);
    assert.match(outcome.out, /^Not checked \(1\)$/m);
    assert.ok(!town.seen.some(({ path: seen }) => seen === '/nie'));
  });

  it('blames no link where no server at all can be reached, and keeps what was known before', async () => {
    const hosts = [2, 3, 4].map((last) => `http://127.0.0.${String(last)}:9/hund`);
    const path = catalogue('offline.json', hosts);
    const out = file('offline-results.json');
    const known = { url: hosts[0], state: 'ok', status: 200, checked: '2026-01-01T00:00:00.000Z' };
    writeFileSync(out, JSON.stringify({ version: 1, results: [known] }));
    const outcome = await links(path, '--out', out);
    assert.equal(outcome.code, 3, outcome.out);
    assert.match(outcome.error, /Not a single server could be reached.*HTTPS_PROXY/);
    assert.deepEqual(resultsIn(out), [known]);
    // Two servers may well be gone at the same time.
    const two = await links(catalogue('two-gone.json', hosts.slice(1)));
    assert.deepEqual([two.code, /^Server not reachable +2/m.test(two.out)], [1, true], two.out);
  });

  it('waits for many servers at once without a warning', async () => {
    const servers = await Promise.all(Array.from({ length: 12 }, () => townServer({ '*': pdf })));
    const addresses = servers.flatMap(({ origin }) => [`${origin}/a`, `${origin}/b`]);
    const outcome = await links(catalogue('many-hosts.json', addresses), '--host-delay', '50');
    assert.equal(outcome.code, 0, outcome.out);
    assert.doesNotMatch(outcome.error, /Warning/);
  });

  it('says who asks', async () => {
    const server = await townServer({ '*': pdf });
    await links(catalogue('who.json', [`${server.origin}/a`]), '--contact', 'stadt@musterstadt.example');
    assert.match(
      server.seen[0]?.headers['user-agent'] ?? '',
      /^service-finder\/\d+\.\d+\.\d+ \(link check; stadt@musterstadt\.example\)$/,
    );
  });

  it('reads the texts in detail files, and says which are missing', async () => {
    mkdirSync(file('details'));
    writeFileSync(
      file('details/dienst-0.json'),
      JSON.stringify({
        id: 'dienst-0',
        sections: [{ code: 'more', links: [{ url: `${town.origin}/im-text`, label: 'mehr' }] }],
        offices: [{ id: 'rathaus', name: 'Rathaus', url: `${town.origin}/rathaus` }],
      }),
    );
    const path = catalogue('split.json', [`${town.origin}/hund`, `${town.origin}/hund`], {
      details: 'details/{serviceId}.json',
    });
    const outcome = await links(path);
    assert.match(outcome.error, /1 file with texts is missing or faulty, details\/dienst-1\.json first/);
    assert.ok(outcome.out.includes(`${town.origin}/im-text`) && outcome.out.includes(`${town.origin}/rathaus`));
  });

  for (const template of [
    '../{serviceId}.json',
    'https://evil.example/{serviceId}.json',
    '/etc/{serviceId}.json',
    '..%2f{serviceId}.json',
  ])
    it(`reads no details from ${template}`, async () => {
      const outcome = await links(catalogue('outside.json', [`${town.origin}/hund`], { details: template }));
      assert.match(outcome.error, /1 file with texts is missing/);
    });
});

describe('the results file', () => {
  it('is gone on with: what holds is not asked again, what was not checked is', async () => {
    const server = await townServer({ '*': pdf });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `${server.origin}/${name}`) as [string, string, string];
    const out = file('resume.json');
    const hour = 3_600_000;
    const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();
    writeFileSync(
      out,
      JSON.stringify({
        version: 1,
        results: [
          { url: a, state: 'ok', status: 200, checked: ago(11) },
          { url: b, state: 'ok', status: 200, checked: ago(13) },
          { url: c, state: 'not-checked', checked: ago(1) },
          { url: `${server.origin}/no-more`, state: 'ok', checked: ago(1) },
        ],
      }),
    );
    const outcome = await links(catalogue('resume-catalogue.json', [a, b, c]), '--out', out);
    assert.match(outcome.error, /1 result is younger than 12 hours/);
    assert.deepEqual(server.seen.map(({ path }) => path).sort(), ['/b', '/c']);
    assert.deepEqual(
      resultsIn(out).map(({ url, state }) => [url, state]),
      [a, b, c].map((url) => [url, 'ok']),
    );
    await links(file('resume-catalogue.json'), '--out', out, '--max-age', '0');
    assert.equal(server.seen.length, 5);
  });

  for (const signal of ['SIGKILL', 'SIGINT'] as const)
    it(`is whole after ${signal}, and the next run goes on from it`, async () => {
      const count = 60;
      const server = await townServer({
        '*': (request, response) => {
          setTimeout(() => {
            pdf(request, response);
          }, 50);
        },
      });
      const name = signal.toLowerCase();
      const path = catalogue(
        `${name}.json`,
        Array.from({ length: count }, (_, index) => `${server.origin}/${String(index)}`),
      );
      const out = file(`${name}-results.json`);
      const line = `exec ${shellCommand} links '${path}' --allow-private --out '${out}' --per-host 1 --host-delay 100`;
      const child = spawn('/bin/sh', ['-c', line], { stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => {
        child.on('exit', (_code, by) => {
          resolve(by);
        });
      });
      while (!existsSync(out) || resultsIn(out).length < 5) await sleep(50);
      child.kill(signal);
      assert.equal(await ended, signal);
      const before = resultsIn(out).length;
      const asked = server.seen.length;
      assert.ok(before >= 5 && before < count, String(before));
      // Asked, but not yet in the file: the one under way, and for a kill those of two seconds.
      assert.ok(asked - before <= (signal === 'SIGINT' ? 1 : 30), `${String(asked)} ${String(before)}`);
      const outcome = await links(path, '--out', out);
      assert.equal(outcome.code, 0, outcome.error);
      assert.equal(server.seen.length - asked, count - before);
      assert.deepEqual([...new Set(states(resultsIn(out)))], ['ok']);
      assert.equal(resultsIn(out).length, count);
    });

  it('that is another file is not overwritten', async () => {
    const path = catalogue('precious.json', [`${town.origin}/hund`]);
    const before = readFileSync(path, 'utf8');
    const outcome = await links(path, '--out', path);
    assert.deepEqual([outcome.code, outcome.out], [3, '']);
    assert.match(outcome.error, /holds no results of a link check/);
    assert.equal(readFileSync(path, 'utf8'), before);
  });

  it('that cannot be written is told before anything is asked', async () => {
    const server = await townServer({ '*': pdf });
    const outcome = await links(catalogue('nowhere.json', [`${server.origin}/a`]), '--out', file('no/where.json'));
    assert.equal(outcome.code, 2);
    assert.match(outcome.error, /does not exist/);
    assert.equal(server.seen.length, 0);
  });
});

describe('options of service-finder links that make no sense', () => {
  const rows: readonly (readonly [options: readonly string[], sentence: RegExp])[] = [
    [['--concurrency', '0'], /--concurrency takes a number from 1 to 64/],
    [['--per-host', '1.5'], /--per-host takes/],
    [['--timeout', 'lang'], /--timeout takes/],
    [['--host-delay', '-1'], /--host-delay takes/],
    [['--max-age', '-1'], /--max-age takes/],
    [['--base', 'finder/'], /--base must be an address/],
    [['--base', 'file:///etc/'], /--base must be an address/],
    [['--only', 'nirgends.example'], /No link of the catalogue leads to nirgends\.example/],
    [['--contact', 'a b'], /--contact may hold only/],
    [['--contact', 'a)'], /--contact may hold only/],
    [['--contact', 'büro'], /--contact may hold only/],
  ];
  for (const [options, sentence] of rows)
    it(`${options.join(' ')} end with 2 and a sentence`, async () => {
      const outcome = await links(catalogue('options.json', [`${town.origin}/hund`]), ...options);
      assert.deepEqual([outcome.code, outcome.out], [2, '']);
      assert.match(outcome.error, sentence);
    });
});
