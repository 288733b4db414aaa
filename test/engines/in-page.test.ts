import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/types.js';
import { InPageEngine } from '../../src/engines/in-page.js';
import type { ThesaurusFile } from '../../src/thesaurus/format.js';
import { describeEngine } from './contract.js';

describeEngine('the engine in the page', (catalogue) => InPageEngine.create(catalogue));

const catalogue: Catalogue = {
  version: 1,
  language: 'de',
  municipality: { name: 'Musterstadt' },
  services: [
    { id: 'dog-tax', title: 'Hundesteuer' },
    { id: 'waste', title: 'Sperrmüll' },
  ],
};

it('stops building when its signal aborts', async () => {
  const reason = new Error('the finder was taken away');
  await assert.rejects(InPageEngine.create(catalogue, [], AbortSignal.abort(reason)), (error) => error === reason);
});

it('understands citizens’ words once it has learnt them, and answers meanwhile', async () => {
  const thesaurus: ThesaurusFile = {
    version: 1,
    language: 'de',
    objects: { 'dog-tax': { words: ['Hundesteuer', 'Wauwau'] } },
    actions: {},
    events: {},
    noise: '',
  };
  const engine = await InPageEngine.create(catalogue);
  assert.equal((await engine.search({ text: 'Wauwau' })).total, 0);
  const learnt = engine.learn([thesaurus]);
  assert.equal((await engine.search({ text: 'Hundesteuer' })).hits[0]?.serviceId, 'dog-tax');
  await learnt;
  assert.equal((await engine.search({ text: 'Wauwau' })).hits[0]?.serviceId, 'dog-tax');
});

it('stays disposed when it was learning at that moment', async () => {
  const engine = await InPageEngine.create(catalogue);
  const learnt = engine.learn([]);
  engine.dispose();
  await learnt;
  await assert.rejects(engine.search({ text: 'Hundesteuer' }));
});
