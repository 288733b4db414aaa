import { expect } from 'chai';
import { Announcer } from '../../src/elements/controllers/announcer.js';
import { pause, until } from '../helpers/browser.js';

describe('Announcer', () => {
  const announcer = new Announcer();
  const regions = (): string[] => [...announcer.element.children].map((region) => region.textContent);
  const spoken = (): string => regions().join('');

  before(() => {
    document.body.append(announcer.element);
  });
  afterEach(() => {
    announcer.stop();
  });
  after(() => {
    announcer.element.remove();
  });

  it('has both live regions in the page before anything is said', () => {
    expect([...announcer.element.children].map((region) => region.getAttribute('role'))).to.deep.equal([
      'status',
      'status',
    ]);
    expect(spoken()).to.equal('');
  });

  it('waits until nothing more comes', async () => {
    announcer.say('answer', '12 Ergebnisse', 60);
    await pause(40);
    announcer.say('answer', '3 Ergebnisse', 60);
    await pause(40);
    expect(spoken()).to.equal('');
    await until('the last message', () => spoken() === '3 Ergebnisse');
  });

  it('says what belongs together as one message', async () => {
    announcer.say('suggestions', '5 Vorschläge', 10);
    announcer.say('answer', '3 Ergebnisse', 10);
    await until('both', () => spoken() === '5 Vorschläge. 3 Ergebnisse');
    expect(regions().filter(Boolean)).to.have.length(1);
  });

  it('says the same words again in the other region, or they would not be heard', async () => {
    announcer.say('answer', '3 Ergebnisse', 0);
    await until('the first time', () => spoken() !== '');
    const first = regions().indexOf('3 Ergebnisse');
    announcer.say('answer', '3 Ergebnisse', 0);
    await until('the second time', () => regions().indexOf('3 Ergebnisse') === 1 - first);
    expect(regions()[first]).to.equal('');
  });

  it('does not say what was taken back', async () => {
    announcer.say('status', 'wird geladen', 30);
    announcer.say('status', '', 30);
    await pause(80);
    expect(spoken()).to.equal('');
  });
});
