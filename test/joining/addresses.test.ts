import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressKey } from '../../src/joining/addresses.js';

describe('two addresses of one page', () => {
  const same: readonly (readonly [string, string])[] = [
    ['http://www.musterstadt.example/hund', 'https://www.musterstadt.example/hund'],
    ['https://www.musterstadt.example/hund', 'https://musterstadt.example/hund/'],
    ['https://MUSTERSTADT.example/hund', 'https://musterstadt.example/hund'],
    ['https://musterstadt.example:443/hund', 'https://musterstadt.example/hund'],
    ['https://musterstadt.example/?b=2&a=1', 'https://musterstadt.example?a=1&b=2'],
    ['https://musterstadt.example/x?utm_source=brief&id=7', 'https://musterstadt.example/x?id=7'],
    ['https://musterstadt.example/straße', 'https://musterstadt.example/stra%C3%9Fe'],
    [' https://musterstadt.example/x ', 'https://musterstadt.example/x#'],
    ['https://musterstadt.example/{leika}', 'https://musterstadt.example/{leika}/'],
  ];
  for (const [one, other] of same)
    it(`${one} and ${other}`, () => {
      assert.equal(addressKey(one), addressKey(other));
    });

  const different: readonly (readonly [string, string])[] = [
    ['https://musterstadt.example/hund', 'https://musterstadt.example/Hund'],
    ['https://musterstadt.example/x?id=7', 'https://musterstadt.example/x?id=8'],
    ['https://app.example/#/hund', 'https://app.example/#/katze'],
    ['https://musterstadt.example/x', 'x'],
    ['https://service.musterstadt.example/x', 'https://musterstadt.example/x'],
    ['mailto:a@musterstadt.example', 'mailto:b@musterstadt.example'],
    ['http://[', 'http://[x'],
  ];
  for (const [one, other] of different)
    it(`not ${one} and ${other}`, () => {
      assert.notEqual(addressKey(one), addressKey(other));
    });
});
