import { expect } from 'chai';
import type { SessionQuery } from '../../src/session/contract.js';
import { EMPTY_QUERY, isPrefix, readQuery, sameQuery, toggled, writeQuery } from '../../src/session/url-state.js';

const query = (part: Partial<SessionQuery>): SessionQuery => ({ ...EMPTY_QUERY, ...part });

describe('a query in an address', () => {
  const cases: readonly (readonly [string, SessionQuery])[] = [
    ['', EMPTY_QUERY],
    ['?sf-q=Hund+anmelden', query({ text: 'Hund anmelden' })],
    ['?sf-q=M%C3%BCll+%26+Stra%C3%9Fe', query({ text: 'Müll & Straße' })],
    [
      '?sf-topic=a&sf-topic=b%2Cc&sf-audience=citizen',
      query({ filters: { topic: ['a', 'b,c'], audience: ['citizen'] } }),
    ],
    ['?sf-channel=online&sf-sort=title', query({ filters: { channel: ['online'] }, sort: 'title' })],
    ['?sf-service=L100%2F7', query({ service: 'L100/7' })],
    ['?sf-q=__proto__&sf-topic=constructor', query({ text: '__proto__', filters: { topic: ['constructor'] } })],
  ];
  for (const [search, asked] of cases)
    it(`${search || 'nothing'} is read and written alike`, () => {
      expect(readQuery(search, 'sf')).to.deep.equal(asked);
      expect(writeQuery('', 'sf', asked)).to.equal(search);
    });

  it('leaves parameters of others as they are, to the letter', () => {
    const others = '?id=7&flag&empty=&a=b%20c+d&&x=%zz&sf-qq=1&list[]=1&amt-q=Hund';
    expect(writeQuery(`${others}&sf-q=old&sf-topic=old`, 'sf', query({ text: 'neu' }))).to.equal(
      '?id=7&flag&empty=&a=b%20c+d&x=%zz&sf-qq=1&list[]=1&amt-q=Hund&sf-q=neu',
    );
    expect(writeQuery('?sf-q=a&s%66-topic=b', 'sf', EMPTY_QUERY)).to.equal('');
  });

  it('keeps two finders with different prefixes apart', () => {
    const search = writeQuery(writeQuery('', 'sf', query({ text: 'Hund' })), 'bau', query({ text: 'Carport' }));
    expect([readQuery(search, 'sf').text, readQuery(search, 'bau').text]).to.deep.equal(['Hund', 'Carport']);
  });

  it('passes over values that make no sense', () => {
    expect(readQuery('?sf-sort=__proto__&sf-topic=&sf-service=&sf-q=&sf-limit=99&sf-q=second', 'sf')).to.deep.equal(
      EMPTY_QUERY,
    );
    expect(readQuery('?sf-q=%E0%A4%A&sf-topic=a&sf-topic=a', 'sf').filters).to.deep.equal({ topic: ['a'] });
  });

  it('reads no more filter values than any page has', () => {
    const search = `?${Array.from({ length: 5000 }, (_, number) => `sf-topic=${String(number)}`).join('&')}`;
    expect(readQuery(search, 'sf').filters.topic).to.have.length.below(100);
  });

  it('never writes an address that a server would refuse', () => {
    const search = writeQuery('', 'sf', query({ text: 'ß€🐕'.repeat(5000) }));
    expect(search.length).to.be.below(4000);
    expect(readQuery(search, 'sf').text).to.match(/^ß€🐕/);
  });

  it('writes no parameter for white space', () => {
    expect(writeQuery('', 'sf', query({ text: '   ' }))).to.equal('');
  });
});

describe('comparing and changing queries', () => {
  it('takes filters in another order for the same', () => {
    expect(sameQuery(query({ filters: { topic: ['a', 'b'] } }), query({ filters: { topic: ['b', 'a'] } }))).to.equal(
      true,
    );
    expect(sameQuery(query({ filters: { topic: ['a'] } }), query({ filters: { topic: ['a', 'b'] } }))).to.equal(false);
    expect(sameQuery(query({ filters: { topic: ['a'] } }), query({ filters: { audience: ['a'] } }))).to.equal(false);
    expect(sameQuery(query({ service: 'a' }), query({}))).to.equal(false);
  });

  it('chooses a value, and takes it back with no trace', () => {
    const chosen = toggled({ audience: ['citizen'] }, 'topic', 'a');
    expect(chosen).to.deep.equal({ audience: ['citizen'], topic: ['a'] });
    expect(toggled(chosen, 'topic', 'a')).to.deep.equal({ audience: ['citizen'] });
  });

  it('accepts as a prefix what can stand in a parameter’s name', () => {
    expect(['sf', 'bau-amt', 'B2'].every(isPrefix)).to.equal(true);
    expect(['', '2', 'a b', 'a=b', '__proto__', 'a&b', 'ä', 'a'.repeat(80)].some(isPrefix)).to.equal(false);
  });
});
