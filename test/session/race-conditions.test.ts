import { expect } from 'chai';
import { isOutdated, LatestQuestion } from '../../src/session/latest-question.js';
import { CATALOGUE, endSessions, idsOf, settled, started } from '../helpers/session.js';

afterEach(endSessions);

const after = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, value));
const outcome = (promise: Promise<string>): Promise<string> =>
  promise.catch((error: unknown) => (isOutdated(error) ? 'outdated' : String(error)));

describe('the latest question wins', () => {
  it('over a slower one before it that answers later', async () => {
    const questions = new LatestQuestion();
    const slow = questions.ask(() => after(60, 'slow'));
    const quick = questions.ask(() => after(5, 'quick'));
    expect(await Promise.all([outcome(slow), outcome(quick)])).to.deep.equal(['outdated', 'quick']);
  });

  it('over a failure of the one before it', async () => {
    const questions = new LatestQuestion();
    const failing = questions.ask(() => after(20, '').then(() => Promise.reject(new Error('server down'))));
    const next = questions.ask(() => after(40, 'answer'));
    expect(await Promise.all([outcome(failing), outcome(next)])).to.deep.equal(['outdated', 'answer']);
  });

  it('and aborts the signal of the one before it at once', async () => {
    const questions = new LatestQuestion();
    let aborted = false;
    const first = questions.ask((signal) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return after(20, 'first');
    });
    const second = questions.ask(() => after(0, 'second'));
    expect(aborted).to.equal(true);
    expect(await Promise.all([outcome(first), outcome(second)])).to.deep.equal(['outdated', 'second']);
  });

  it('unless it was dropped', async () => {
    const questions = new LatestQuestion();
    const question = questions.ask(() => after(5, 'answer'));
    questions.drop();
    expect(await outcome(question)).to.equal('outdated');
  });

  it('and passes a failure of its own on', async () => {
    const failure = new Error('server down');
    const question = new LatestQuestion().ask(() => Promise.reject(failure));
    expect(await question.catch((error: unknown) => error)).to.equal(failure);
  });
});

describe('a session that is asked faster than it answers', () => {
  it('shows the answers in the order of the questions, the last one last', async () => {
    const session = started();
    await settled(session);
    const shown: string[] = [];
    session.subscribe(() => {
      const { answeredText, answering } = session.snapshot;
      if (!answering && answeredText !== undefined && shown.at(-1) !== answeredText) shown.push(answeredText);
    });
    const texts = Array.from('Reisepass beantragen', (_, index) => 'Reisepass beantragen'.slice(0, index + 1));
    for (const [index, text] of texts.entries()) {
      session.setText(text, 'typing');
      if (index % 5 === 0) await after(1, undefined);
    }
    const { answeredText, answering } = await settled(session);
    expect([answeredText, answering]).to.deep.equal(['Reisepass beantragen', false]);
    expect(shown).to.deep.equal(texts.filter((text) => shown.includes(text)));
  });

  it('says that it is answering as long as a newer question is under way', async () => {
    const session = started();
    await settled(session);
    session.setText('Hund', 'typing');
    expect(session.snapshot).to.include({ answering: true, answeredText: '' });
    session.setText('Katze', 'typing');
    const { answer, answeredText } = await settled(session);
    expect(answeredText).to.equal('Katze');
    expect(answer?.hits[0]?.serviceId).to.equal('cat');
  });

  it('answers what is asked when the catalogue comes, not what was asked when it was ordered', async () => {
    const session = started({ catalogue: `/test-server/slow/150${CATALOGUE}?race` });
    session.setText('Hund', 'typing');
    await after(50, undefined);
    session.setText('Reisepass', 'typing');
    const snapshot = await settled(session);
    expect(snapshot.answeredText).to.equal('Reisepass');
    expect(idsOf(snapshot)[0]).to.equal('passport');
  });

  it('rejects suggestions for a text that was typed over, with an AbortError', async () => {
    const session = started();
    await settled(session);
    const first = session.suggest('Rei');
    const second = session.suggest('Reise');
    const error: unknown = await first.catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(DOMException).and.have.property('name', 'AbortError');
    expect((await second).some((suggestion) => suggestion.text.includes('Reisepass'))).to.equal(true);
  });

  it('suggests while an answer is under way, and the other way round', async () => {
    const session = started();
    await settled(session);
    session.setText('Reise', 'typing');
    const suggestions = session.suggest('Reise');
    expect(idsOf(await settled(session))[0]).to.equal('passport');
    expect(await suggestions).to.not.be.empty;
  });

  it('falls silent when it is taken away in the middle', async () => {
    const session = started();
    await settled(session);
    session.setText('Hund', 'typing');
    const suggestions = session.suggest('Hund').catch((error: unknown) => error);
    let calls = 0;
    session.subscribe(() => {
      calls += 1;
    });
    session.dispose();
    session.setText('Katze', 'typing');
    session.showMore();
    expect(await suggestions).to.be.instanceOf(DOMException);
    await after(50, undefined);
    expect(calls).to.equal(0);
  });
});
