/**
 * XZuFi that nobody meant, or somebody meant harm with. SERVICE_FINDER_RUNS sets the mutated documents (100,000 for a
 * long run).
 */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkHarmlessReading, RUNS } from './fixtures/harmless.js';
import { mutatedText, textChanges } from './fixtures/mutated-text.js';
import { fileOf, importOf } from './fixtures/xzufi-import.js';
import { leistung } from './fixtures/xzufi-leistung.js';
import {
  deleted,
  message,
  onlinedienst,
  organisationseinheit,
  spezialisierung,
  written,
  zustaendigkeit,
} from './fixtures/xzufi-transfer.js';
import { typicalLeistung } from './fixtures/xzufi-typical.js';
import { FixtureWriter, Seeded } from './fixtures/xzufi-writer.js';
import type { Version } from './fixtures/xzufi-writer.js';

const TOWN = '099990001001';
const options = { municipality: { name: 'Musterstadt' } };
const joined = { municipality: { name: 'Musterstadt', ars: TOWN } };

/** A small transfer with one entry of each kind. */
function transfer(version: Version, whole: boolean): string {
  const writer = new FixtureWriter(version, new Seeded(7));
  const entry = { id: '1', leika: '99102013012000', areas: [TOWN], blocks: 1 };
  const entries = [
    whole ? leistung(writer, entry) : typicalLeistung(writer, entry),
    typicalLeistung(writer, { ...entry, id: '2' }),
    spezialisierung(writer, 's', '1', TOWN),
    organisationseinheit(writer, 'o', TOWN),
    onlinedienst(writer, 'd'),
    zustaendigkeit(writer, { id: 'z', subject: 'o', service: '1', area: TOWN }),
    zustaendigkeit(writer, { id: 'y', subject: 'd', service: '1', area: TOWN }),
  ];
  return message(version, [...entries.map((text) => written(version, text)), deleted('Leistung', '2')]);
}

describe('a transfer that nobody meant', () => {
  const versions: readonly Version[] = ['2.1', '2.2', '2.3'];
  const samples = [...versions.map((version) => transfer(version, false)), transfer('2.3', true)];
  const sample = fc.nat(samples.length - 1);

  it('does no harm, kept whole or joined for a place, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        sample,
        textChanges,
        fc.constantFrom(options, joined),
        fc.constantFrom(61, 997, 65_536),
        async (at, changes, given, chunk) => {
          const text = mutatedText(samples[at] ?? '', changes);
          await checkHarmlessReading(() => importOf([fileOf(text, 'x.xml', chunk)], given));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('does no harm with broken bytes', async () => {
    const whole = Buffer.from(samples[1] ?? '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(whole.length),
        async (flips, length) => {
          const bytes = Buffer.from(whole.subarray(0, length));
          for (const [at, byte] of flips) if (at < length) bytes[at] = byte;
          await checkHarmlessReading(() => importOf([bytes], joined));
        },
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});

/** A transfer of one service whose title is good, with anything before and inside it. */
function around({ before = '', inside = '', head = '<?xml version="1.0" encoding="UTF-8"?>\n' }): string {
  return `${head}${before}<xzufi:transfer.operationen.040501 xmlns:xzufi="http://xoev.de/schemata/xzufi/2_2_0"><xzufi:nachrichtenkopf/><xzufi:schreibe><xzufi:leistung><xzufi:id schemeAgencyID="L100099">1</xzufi:id><xzufi:modulText><xzufi:leikaTextmodul><code>02</code></xzufi:leikaTextmodul><xzufi:inhalt languageCode="de">Straße sperren</xzufi:inhalt></xzufi:modulText>${inside}</xzufi:leistung></xzufi:schreibe></xzufi:transfer.operationen.040501>`;
}

function textModule(content: string): string {
  return `<xzufi:modulText><xzufi:leikaTextmodul><code>06</code></xzufi:leikaTextmodul><xzufi:inhalt languageCode="de">${content}</xzufi:inhalt></xzufi:modulText>`;
}

/** Reads within a bound of time and memory. */
async function readBounded(content: string | Uint8Array, seconds = 10): ReturnType<typeof importOf> {
  const begin = performance.now();
  const before = process.memoryUsage().rss;
  const imported = await importOf([content], options);
  assert.ok(performance.now() - begin < seconds * 1000, 'takes too long');
  assert.ok(process.memoryUsage().rss - before < 600e6, 'takes too much memory');
  return imported;
}

const codes = ({ report }: Awaited<ReturnType<typeof importOf>>): string[] => report.issues.map(({ code }) => code);

describe('a transfer that somebody means harm with', () => {
  it('expands no entities, however many they promise', async () => {
    const levels = Array.from(
      { length: 12 },
      (_none, level) => `<!ENTITY e${String(level + 1)} "${`&e${String(level)};`.repeat(10)}">`,
    );
    const bomb = around({
      before: `<!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]>`,
      inside: textModule('&lt;p&gt;&e12; bleibt&lt;/p&gt;'),
    });
    const imported = await readBounded(bomb);
    assert.equal(imported.service('1').title, 'Straße sperren');
    assert.match(JSON.stringify(imported.service('1').sections), /&e12; bleibt/);
    assert.ok(codes(imported).includes('not-well-formed'));
  });

  it('fetches nothing from the network or the disk', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('geheim');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const own = new URL(import.meta.url).href;
    const imported = await readBounded(
      around({
        head: `<?xml version="1.0"?><?xml-stylesheet href="${address}/style"?>`,
        before: `<!DOCTYPE x SYSTEM "${address}/dtd" [<!ENTITY web SYSTEM "${address}/entity"><!ENTITY disk SYSTEM "${own}"><!ENTITY % all SYSTEM "${address}/parameter">%all;]>`,
        inside: textModule('Vorher &web; &disk; nachher'),
      }),
    );
    await new Promise((resolve) => server.close(resolve));
    assert.deepEqual(asked, []);
    assert.equal(imported.service('1').title, 'Straße sperren');
    assert.doesNotMatch(JSON.stringify(imported.catalogue), /geheim|readBounded/);
  });

  it('survives an attribute and a text of 10 MB', async () => {
    const long = 'x'.repeat(10_000_000);
    const imported = await readBounded(
      around({ inside: `<xzufi:referenzLeiKa a="${long}"><code>${long}</code></xzufi:referenzLeiKa>` }),
    );
    assert.equal(imported.service('1').title, 'Straße sperren');
    assert.equal(imported.service('1').leika, undefined);
  });

  for (const depth of [1000, 1_000_000])
    it(`survives ${String(depth)} levels, inside an entry, inside a text and outside`, async () => {
      const nested = (name: string): string => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
      const imported = [
        await readBounded(around({ inside: nested('xzufi:tief') })),
        await readBounded(around({ inside: textModule(nested('b')) })),
        await readBounded(around({ inside: textModule(`&lt;b&gt;`.repeat(depth)) }), 20),
        await readBounded(nested('xzufi:tief')),
      ];
      assert.deepEqual(
        imported.map(({ catalogue, report }) => catalogue !== undefined || report.issues.length > 0),
        [true, true, true, true],
      );
    });

  it('costs no time where the parser is lost, and says so once', async () => {
    const lost = `<!ENTITY x SYSTEM "y">${around({}).repeat(1000)}`;
    const { report } = await readBounded(lost);
    assert.deepEqual(
      report.issues.map(({ code }) => code),
      ['not-well-formed', 'incomplete', 'format'],
    );
  });

  it('keeps a service whose text has no end of entities that nobody knows, and tells of them once', async () => {
    const imported = await readBounded(around({ inside: textModule('Ihr&nbsp;Antrag '.repeat(20_000)) }));
    assert.equal(imported.service('1').title, 'Straße sperren');
    assert.deepEqual(codes(imported), ['not-well-formed']);
  });

  it('is told what file it is where it is none of the format', async () => {
    for (const foreign of ['', ' ', '{}', '<html><body>Anmelden</body></html>', 'PK\u0003\u0004']) {
      const { catalogue, report } = await importOf([fileOf(foreign, 'falsch.xml')], options);
      assert.equal(catalogue, undefined);
      assert.ok(
        report.issues.some(
          ({ code, expected, file }) => code === 'format' && expected === 'xzufi' && file === 'falsch.xml',
        ),
      );
    }
  });
});

describe('a transfer in another encoding than it says', () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const wide = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
  const cases: readonly (readonly [what: string, bytes: Uint8Array, warns: boolean])[] = [
    ['ISO-8859-1 that says so', latin(around({ head: declared('ISO-8859-1') })), false],
    ['Windows-1252 that says UTF-8', latin(around({})), true],
    ['Windows-1252 that says nothing', latin(around({ head: '' })), true],
    ['UTF-16 with its mark', wide(around({ head: declared('UTF-16') })), false],
    ['UTF-8 that says UTF-16', Buffer.from(around({ head: declared('UTF-16') })), false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${around({})}`), false],
    ['UTF-8 under a name that nobody knows', Buffer.from(around({ head: declared('ebcdic-hal') })), true],
  ];
  for (const [what, bytes, warns] of cases)
    it(`is read: ${what}`, async () => {
      for (const chunk of [1, 7, 65_536]) {
        const imported = await importOf([fileOf(bytes, 'x.xml', chunk)], options);
        assert.equal(imported.service('1').title, 'Straße sperren');
        assert.deepEqual(codes(imported), warns ? ['encoding'] : []);
      }
    });
});

describe('half a file', () => {
  it('gives the services before the place where it ends, and says where that is', async () => {
    const whole = transfer('2.2', false);
    const end = whole.indexOf('</xzufi:leistung>', whole.indexOf('</xzufi:leistung>') + 1);
    const { catalogue, report } = await importOf([fileOf(whole.slice(0, end - 200), 'halb.xml')], options);
    assert.equal(catalogue?.services.length, 1);
    const told = report.issues.find(({ code }) => code === 'incomplete');
    assert.ok(told);
    assert.equal(told.file, 'halb.xml');
    assert.ok((told.line ?? 0) > 1);
  });
});
