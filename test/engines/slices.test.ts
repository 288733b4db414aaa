import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInSlices } from '../../src/engines/slices.js';

function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* steps(count: number, milliseconds: number, done: { count: number }): Generator<void, string> {
  for (; done.count < count; done.count += 1) {
    spin(milliseconds);
    yield;
  }
  return 'built';
}

describe('long work in slices', () => {
  it('comes to its result', async () => {
    assert.equal(await runInSlices(steps(100, 0, { count: 0 })), 'built');
  });

  it('lets other tasks in between, none of its own turns being longer than a slice and a step', async () => {
    const turns: number[] = [];
    let last = performance.now();
    let isDone = false;
    const beat = (): void => {
      turns.push(performance.now() - last);
      last = performance.now();
      if (!isDone) setImmediate(beat);
    };
    setImmediate(beat);
    await runInSlices(steps(100, 2, { count: 0 }));
    isDone = true;
    // 200 ms of work in turns of 8 to 10 ms; the rest of the machine may double one of them.
    assert.ok(turns.length >= 15, String(turns.length));
    assert.ok(turns.toSorted((a, b) => a - b)[Math.floor(turns.length / 2)]! < 16);
  });

  it('stops at the next turn when its signal aborts, with the signal’s reason', async () => {
    const controller = new AbortController();
    const done = { count: 0 };
    const reason = new Error('taken away');
    setTimeout(() => {
      controller.abort(reason);
    }, 20);
    await assert.rejects(runInSlices(steps(1000, 2, done), controller.signal), (error) => error === reason);
    assert.ok(done.count < 100, String(done.count));
  });

  it('rejects with what the work throws', async () => {
    const failing = (function* (): Generator<void, never> {
      yield;
      throw new RangeError('bad data');
    })();
    await assert.rejects(runInSlices(failing), RangeError);
  });
});
