import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeRanges, type TextRange } from '../../src/text/ranges.js';

describe('merged ranges', () => {
  const cases: readonly (readonly [why: string, ranges: readonly TextRange[], merged: readonly TextRange[]])[] = [
    ['none', [], []],
    ['one', [[2, 5]], [[2, 5]]],
    [
      'out of order',
      [
        [7, 9],
        [0, 2],
      ],
      [
        [0, 2],
        [7, 9],
      ],
    ],
    [
      'overlapping',
      [
        [0, 4],
        [2, 6],
      ],
      [[0, 6]],
    ],
    [
      'touching',
      [
        [0, 4],
        [4, 6],
      ],
      [[0, 6]],
    ],
    [
      'one inside another',
      [
        [0, 9],
        [2, 3],
        [4, 5],
      ],
      [[0, 9]],
    ],
    [
      'the same twice',
      [
        [1, 2],
        [1, 2],
      ],
      [[1, 2]],
    ],
    [
      'a gap of one',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ];
  for (const [why, ranges, merged] of cases)
    it(why, () => {
      const before = structuredClone(ranges);
      assert.deepEqual(mergeRanges(ranges), merged);
      assert.deepEqual(ranges, before);
    });
});
