import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFileName } from '../../src/cli/service-folder.js';

describe('a service’s id as the name of a file', () => {
  const rows: readonly (readonly [id: string, isName: boolean, isNameOnWindows: boolean])[] = [
    ['1063441', true, true],
    ['personalausweis-beantragen', true, true],
    ['L100099:17', true, false],
    ['../hund', false, false],
    ['..', false, false],
    ['a/b', false, false],
    ['a\\b', false, false],
    ['', false, false],
    ['x'.repeat(200), false, false],
  ];
  for (const [id, isName, isNameOnWindows] of rows)
    it(`${isName ? 'may' : 'may not'} be “${id.slice(0, 20)}”`, () => {
      assert.deepEqual([isFileName(id, 'linux'), isFileName(id, 'win32')], [isName, isNameOnWindows]);
    });
});
