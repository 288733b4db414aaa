import { expect } from 'chai';
import { endSessions, idsOf, settled, started, until } from '../helpers/session.js';

afterEach(endSessions);

describe('what a citizen does in a session', () => {
  it('shows more of the same, and begins anew with another question', async () => {
    const session = started({ pageSize: 5 });
    session.setText('Formular', 'typing');
    expect(idsOf(await settled(session))).to.have.length(5);
    session.showMore();
    expect(session.snapshot.limit).to.equal(10);
    expect(idsOf(await until(session, ({ answering }) => !answering))).to.have.length(10);
    session.openService('form-1');
    expect(session.snapshot.limit).to.equal(10);
    session.setText('Formular eins', 'typing');
    expect(session.snapshot.limit).to.equal(5);
  });

  it('chooses filters, and takes them all back', async () => {
    const session = started();
    session.toggleFilter('topic', 'animals');
    session.toggleFilter('channel', 'online');
    expect(idsOf(await until(session, ({ answer, answering }) => !answering && answer !== undefined))).to.deep.equal([
      'dog-tax',
    ]);
    session.clearFilters();
    expect((await until(session, ({ answering }) => !answering)).answer?.total).to.equal(17);
  });

  it('sorts by title', async () => {
    const session = started();
    session.setText('anmelden', 'submit');
    session.setSort('title');
    await settled(session);
    const { lookUp, ...snapshot } = await until(session, ({ answering }) => !answering);
    const titles = idsOf(snapshot).map((id) => lookUp?.service(id)?.title as string);
    expect(titles)
      .to.include('Katze anmelden')
      .and.deep.equal(titles.toSorted((a, b) => a.localeCompare(b, 'de')));
  });

  it('opens a card without asking anew, and leaves it by typing', async () => {
    const session = started();
    session.setText('Hund', 'typing');
    const { answer } = await settled(session);
    session.openService('dog-tax');
    expect(session.snapshot).to.include({ answer, answering: false });
    session.setText('Hunde', 'typing');
    expect(session.snapshot.query).to.not.have.property('service');
    session.openService('cat');
    session.closeService();
    expect(session.snapshot.query).to.not.have.property('service');
  });

  it('asks in another language', async () => {
    const session = started();
    session.setText('identity card', 'typing');
    await settled(session);
    session.setLanguage('en');
    expect(session.snapshot.answering).to.equal(true);
    expect(idsOf(await settled(session))[0]).to.equal('identity-card');
  });

  it('makes a new snapshot for each change, and none for none', async () => {
    const session = started();
    session.setText('Hund', 'typing');
    const before = await settled(session);
    session.setText('Hund', 'typing');
    session.setText('Hund', 'submit');
    session.closeService();
    session.clearFilters();
    expect(session.snapshot).to.equal(before);
    session.setText('Katze', 'typing');
    expect(session.snapshot).to.not.equal(before);
    expect(before.query.text).to.equal('Hund');
  });

  it('types anything', async () => {
    const session = started();
    for (const text of ['   ', '🐕', 'كلب', '.*(', '__proto__', 'constructor', '\u0000', 'x'.repeat(10_000)]) {
      session.setText(text, 'typing');
      expect((await settled(session)).status, text.slice(0, 20)).to.equal('ready');
    }
  });
});
