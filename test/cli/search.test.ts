import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { command, file, shellCommand } from './fixtures/command.js';

const catalogue = file('catalogue.json');
const titles = ['Reisepass', 'Personalausweis', 'Hundesteuer', 'Kirchenaustritt', 'Sperrmüll'];
writeFileSync(
  catalogue,
  JSON.stringify({
    version: 1,
    municipality: { name: 'Musterstadt' },
    services: titles.map((title, index) => ({
      id: String(index),
      title: { de: title, en: `Service ${title}` },
      summary: `Alles über ${title}.`,
      channels: [{ kind: 'online', url: `https://online.example/${String(index)}` }],
    })),
  }),
);
const queries = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(file(name), lines.join('\n'));
  return file(name);
};

interface AnswerLine {
  readonly q: string;
  readonly ids: readonly string[];
  readonly weak: number;
  readonly ms: number;
}
const answers = (out: string): AnswerLine[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AnswerLine);

describe('service-finder search', () => {
  it('shows hits with place, title, summary and the way to the service', async () => {
    const outcome = await command(['search', catalogue, 'Hundesteuer']);
    assert.equal(outcome.code, 0);
    assert.match(
      outcome.out,
      /^1\. Hundesteuer \(2\)\n {3}Alles über Hundesteuer\.\n {3}Online: https:\/\/online\.example\/2\n/,
    );
  });

  it('takes words that are not in quotation marks', async () => {
    const outcome = await command(['search', catalogue, 'alles', 'über', 'Hundesteuer']);
    assert.equal(outcome.code, 0);
    assert.match(outcome.out, /Hundesteuer/);
  });

  it('shows titles in the language that was asked for', async () => {
    const outcome = await command(['search', catalogue, 'Hundesteuer', '--language', 'en', '--limit', '1']);
    assert.match(outcome.out, /^1\. Service Hundesteuer/);
  });

  it('says that nothing was found', async () => {
    const outcome = await command(['search', catalogue, 'xqzwv', '--language', 'de']);
    assert.deepEqual([outcome.code, outcome.out], [0, 'Keine Treffer.\n']);
  });

  it('gives the whole answer as JSON', async () => {
    const outcome = await command(['search', catalogue, 'Reisepass', '--json', '--limit', '1']);
    const answer = JSON.parse(outcome.out) as { hits: { serviceId: string }[]; total: number };
    assert.deepEqual(
      answer.hits.map((hit) => hit.serviceId),
      ['0'],
    );
  });

  it('sends no control characters of a catalogue to the terminal', async () => {
    const path = file('escape.json');
    writeFileSync(
      path,
      JSON.stringify({
        version: 1,
        municipality: { name: 'M\u001B[31m' },
        services: [{ id: '1', title: 'Reisepass \u001B[2J\u202Eböse' }],
      }),
    );
    for (const args of [
      ['search', path, 'Reisepass'],
      ['stats', path],
    ])
      assert.doesNotMatch((await command(args)).out, /[\p{Cf}]|\p{Cc}\[/u);
  });
});

describe('service-finder search --queries', () => {
  it('prints one line for each query in order, and nothing else', async () => {
    const asked = ['Reisepass', 'sperrmüll', 'xqzwv', '', 'Reisepass'];
    const path = queries('some.jsonl', ...asked.map((q) => JSON.stringify({ q, gold: ['x'], kind: 'bare' })), '', '');
    const outcome = await command(['search', catalogue, '--queries', path, '--limit', '2']);
    assert.equal(outcome.code, 0, outcome.error);
    const lines = answers(outcome.out);
    assert.deepEqual(
      lines.map((line) => line.q),
      asked,
    );
    for (const line of lines) {
      assert.deepEqual(Object.keys(line), ['q', 'ids', 'weak', 'ms']);
      assert.ok(line.ids.length <= 2 && line.weak >= 0 && line.weak <= line.ids.length && line.ms >= 0);
    }
    assert.equal(lines[0]?.ids[0], '0');
    assert.equal(lines[1]?.ids[0], '4');
    assert.deepEqual(lines[2]?.ids, []);
    assert.equal(outcome.error, '');
  });

  it('answers anything that somebody may type', async () => {
    const asked = [
      'x'.repeat(10_000),
      '   ',
      '😀',
      'שלום',
      '.*+?^${}()|[]\\',
      '__proto__',
      'constructor',
      '\u0000',
      '"',
      'a\nb',
    ];
    const path = queries('odd.jsonl', ...asked.map((q) => JSON.stringify({ q })));
    const outcome = await command(['search', catalogue, '--queries', path]);
    assert.equal(outcome.code, 0, outcome.error);
    assert.deepEqual(
      answers(outcome.out).map((line) => line.q),
      asked,
    );
  });

  it('prints nothing where there is no query', async () => {
    const outcome = await command(['search', catalogue, '--queries', queries('empty.jsonl', '')]);
    assert.deepEqual([outcome.code, outcome.out], [0, '']);
  });

  for (const line of ['oops', '{"query":"x"}', '{"q":5}', 'null', '[]'])
    it(`names the line with ${line} before it answers any`, async () => {
      const path = queries('bad.jsonl', '{"q":"Reisepass"}', line);
      const outcome = await command(['search', catalogue, '--queries', path]);
      assert.deepEqual([outcome.code, outcome.out], [3, '']);
      assert.match(outcome.error, /line 2: \{"q": "words"\} is expected/);
    });
});

describe('service-finder search, told wrongly', () => {
  const some = queries('one.jsonl', '{"q":"x"}');
  const rows: readonly (readonly [what: string, args: readonly string[], sentence: RegExp])[] = [
    ['neither words nor queries', ['search', catalogue], /either words or --queries/],
    ['both words and queries', ['search', catalogue, 'x', '--queries', some], /either words or --queries/],
    ['a limit of 0', ['search', catalogue, 'x', '--limit', '0'], /1 to 1000/],
    ['a limit of 1.5', ['search', catalogue, 'x', '--limit', '1.5'], /1 to 1000/],
    ['a limit in words', ['search', catalogue, 'x', '--limit', 'ten'], /1 to 1000/],
    ['no catalogue', ['search'], /catalogue|arguments/],
  ];
  for (const [what, args, sentence] of rows)
    it(`with ${what} ends with 2`, async () => {
      const outcome = await command(args);
      assert.equal(outcome.code, 2, outcome.error);
      assert.match(outcome.error, sentence);
      assert.equal(outcome.out, '');
    });
});

describe(
  'results that nobody reads to the end',
  { skip: process.platform === 'win32' ? 'needs a shell with pipes' : false },
  () => {
    const many = queries('many.jsonl', ...Array.from({ length: 3000 }, () => '{"q":"Reisepass"}'));

    it('end quietly when the reader closes the pipe', () => {
      const script = `set -o pipefail; ${shellCommand} search '${catalogue}' --queries '${many}' 2>'${file('noise')}' | head -n 1; echo "$?"; cat '${file('noise')}'`;
      const [line = '', code, ...noise] = execFileSync('bash', ['-c', script], { encoding: 'utf8' })
        .trimEnd()
        .split('\n');
      assert.equal((JSON.parse(line) as AnswerLine).q, 'Reisepass');
      assert.equal(code, '0');
      assert.deepEqual(noise, []);
    });

    it('arrive whole at a reader that is slow', () => {
      const script = `${shellCommand} search '${catalogue}' --queries '${many}' | (sleep 1; wc -l)`;
      assert.equal(execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim(), '3000');
    });
  },
);
