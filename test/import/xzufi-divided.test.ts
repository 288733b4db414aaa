import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { StretchReader } from '../../src/import/xzufi/stretch.js';
import type { StretchReaders } from '../../src/import/xzufi/stretch.js';
import { fileOf, importOf } from './fixtures/xzufi-import.js';
import { deleted, largeTransfer } from './fixtures/xzufi-transfer.js';
import { Seeded } from './fixtures/xzufi-writer.js';
import type { Version } from './fixtures/xzufi-writer.js';

const ENTRY_END = '</xzufi:schreibe>';

function transferOf(version: Version = '2.2'): string {
  return [...largeTransfer({ version, services: 160, seed: 3 })].join('');
}
const transfer = transferOf();

/** Reads as threads do: later, and with nothing shared. */
function readersThatEndAfter(most: number): StretchReaders & { readonly told: { clean: number } } {
  const reader = new StretchReader();
  const told = { asked: 0, clean: 0 };
  return {
    told,
    atOnce: 3,
    async read(stretch) {
      told.asked += 1;
      if (told.asked > most) return undefined;
      await Promise.resolve();
      const page = structuredClone(reader.read(structuredClone(stretch)));
      if (page) told.clean += 1;
      return page;
    },
  };
}

/** Imports a file undivided and divided; both must give the same. Returns how many stretches were read elsewhere. */
async function assertSame(
  content: string | Uint8Array,
  ars?: string,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const municipality = { name: 'Musterland', ...(ars === undefined ? {} : { ars }) };
  const readers = readersThatEndAfter(most);
  const undivided = await importOf([fileOf(content)], { municipality });
  const divided = await importOf([fileOf(content)], { municipality, readers });
  assert.deepEqual(divided.report, undivided.report);
  assert.equal(JSON.stringify(divided.catalogue), JSON.stringify(undivided.catalogue));
  return readers.told.clean;
}

/** The transfer with something put in behind the entry that ends after a part of it. */
function withInserted(part: number, inserted: string): string {
  const at = transfer.indexOf(ENTRY_END, Math.floor(transfer.length * part)) + ENTRY_END.length;
  return transfer.slice(0, at) + inserted + transfer.slice(at);
}

describe('a transfer that is read in stretches gives what it gives as a whole', () => {
  it('where it is clean, with all of it but head and end read elsewhere', async () => {
    assert.ok((await assertSame(transfer)) >= 3);
    assert.ok((await assertSame(transfer, '099990001001')) >= 3);
  });

  it('where the readers end before it does', async () => {
    assert.equal(await assertSame(transfer, undefined, 0), 0);
    assert.equal(await assertSame(transfer, undefined, 2), 2);
  });

  it('where an entry takes back or replaces one of an earlier stretch', async () => {
    const first = transfer.slice(transfer.indexOf('<xzufi:schreibe>'), transfer.indexOf(ENTRY_END) + ENTRY_END.length);
    const again = first.replaceAll('Wert 13 inhalt', 'Neuer Name');
    assert.ok((await assertSame(withInserted(0.7, deleted('Leistung', '100001') + again))) >= 3);
  });

  it('where an entry is faulty, with the line on which it stands', async () => {
    const nameless = '\n<xzufi:schreibe><xzufi:leistung>\n<xzufi:modulText/></xzufi:leistung></xzufi:schreibe>\n';
    assert.ok((await assertSame(withInserted(0.4, nameless) + '\n')) >= 3);
  });

  for (const [what, inserted] of [
    ['a comment', '<!-- </xzufi:schreibe> -->'],
    [
      'an entry’s end in a CDATA section',
      `<xzufi:schreibe><xzufi:neu><![CDATA[${ENTRY_END}]]></xzufi:neu></xzufi:schreibe>`,
    ],
    ['a closing tag too many', '</xzufi:schreibe>'],
    ['an opening tag too many', '<xzufi:schreibe><xzufi:leistung>'],
    ['a sign that is not escaped', '<xzufi:schreibe><xzufi:leistung>A & B</xzufi:leistung></xzufi:schreibe>'],
    ['a text between entries', 'Text'],
    ['another message head', '<xzufi:nachrichtenkopf><xzufi:x>1</xzufi:x></xzufi:nachrichtenkopf>'],
    ['an end of the message', '</xzufi:transfer.operationen.040501>'],
    ['elements that nest without end', '<xzufi:schreibe>'.repeat(11_000)],
  ] as const)
    it(`where ${what} stands between two entries`, async () => {
      await assertSame(withInserted(0.5, inserted));
    });

  it('where bytes in the middle are of another encoding', async () => {
    const bytes = Buffer.from(transfer);
    bytes[Math.floor(bytes.length / 2)] = 0xfc;
    await assertSame(bytes);
  });

  it('where it is cut off', async () => {
    await assertSame(transfer.slice(0, transfer.length * 0.6));
  });

  it('in edition 2.1, whose entries have nothing around them', async () => {
    await assertSame(transferOf('2.1'));
  });

  it('wherever characters are changed', async () => {
    const random = new Seeded(11);
    const signs = '<>&/"\' ;]-x';
    for (let run = 0; run < 6; run += 1) {
      const at = random.below(transfer.length);
      const sign = signs.charAt(random.below(signs.length));
      await assertSame(transfer.slice(0, at) + sign + transfer.slice(at + random.below(3)));
    }
  });
});
