import assert from 'node:assert/strict';
import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importOf } from '../import/fixtures/xzufi-import.js';
import { largeTransfer } from '../import/fixtures/xzufi-transfer.js';
import { command, file } from './fixtures/command.js';

const written = [...largeTransfer({ version: '2.2', services: 1000, seed: 5 })].join('');
const transfer = file('transfer.xml');
writeFileSync(transfer, written);

async function catalogueOf(name: string): Promise<string> {
  const out = file(name);
  const { code, error } = await command(['import', 'xzufi', transfer, '--municipality', 'Musterland', '--out', out]);
  assert.equal(code, 0, error);
  return readFileSync(out, 'utf8');
}

describe('a transfer large enough for threads', () => {
  it('gives the same catalogue with them, without them, and as a module', async () => {
    assert.ok(statSync(transfer).size > 10_000_000);
    const inThreads = await catalogueOf('threads.json');
    unlinkSync(file('package/dist/cli/stretch-thread.js'));
    assert.ok(inThreads === (await catalogueOf('alone.json')), 'other bytes without threads');
    const { catalogue } = await importOf([written], { municipality: { name: 'Musterland' } });
    assert.deepEqual(JSON.parse(inThreads), JSON.parse(JSON.stringify(catalogue)));
  });
});
