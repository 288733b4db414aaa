import { expect } from 'chai';
import type { ServiceFinder } from '../../src/elements/service-finder/service-finder.js';

interface Page extends Window {
  readonly faults: readonly string[];
  readonly globalsBefore: readonly string[];
}

async function openFrame(path: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.src = path;
  frame.title = 'Musterstadt';
  frame.width = '1000';
  frame.height = '800';
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as unknown as Page;
}

/** A page as a town has it, in a frame, until its finders have settled. */
async function openPage(): Promise<Page> {
  const page = await openFrame('/test/embed/fixtures/page.html');
  await until(() => (finders(page).length === 4 && finders(page).every(hasSettled)) || undefined);
  return page;
}

const finders = ({ document }: Window): ServiceFinder[] => [
  ...document.querySelectorAll<ServiceFinder>('service-finder'),
];
const hasSettled = ({ context }: ServiceFinder): boolean =>
  context !== undefined &&
  (context.session.snapshot.status === 'failed' || context.session.snapshot.answer !== undefined);

async function until<Value>(look: () => Value | undefined): Promise<Value> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function addPlaceholder({ document: { body } }: Page): Promise<ServiceFinder> {
  const marked = body.ownerDocument.createElement('div');
  marked.setAttribute('data-service-finder', '');
  marked.setAttribute('data-catalogue', '/test/session/fixtures/catalogue.json');
  body.append(marked);
  const finder = await until(() => marked.querySelector<ServiceFinder>('service-finder') ?? undefined);
  await until(() => (hasSettled(finder) ? true : undefined));
  return finder;
}

describe('the script in a town’s page', () => {
  let page: Page;
  before(async () => {
    page = await openPage();
  });

  it('brings element, marked placeholder and link to life', () => {
    const status = (selector: string): string | undefined =>
      page.document.querySelector<ServiceFinder>(selector)?.context?.session.snapshot.status;
    expect(status('service-finder#element')).to.equal('ready');
    expect(status('#marked > service-finder')).to.equal('ready');
    expect(status('#linked > service-finder')).to.equal('ready');
    expect(status('#broken > service-finder')).to.equal('failed');
  });

  it('asks for the one catalogue of three finders once', () => {
    const requests = page.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/catalogue.json'));
    expect(requests).to.have.length(1);
  });

  it('asks nobody but the page’s own server', () => {
    const origins = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect([...new Set(origins)]).to.deep.equal([location.origin]);
  });

  it('throws nothing into the page, though it runs twice and one catalogue is missing', () => {
    expect(page.faults).to.deep.equal([]);
  });

  it('leaves no global name behind but those of its libraries’ version marks', () => {
    const known = new Set([...page.globalsBefore, 'faults', 'globalsBefore']);
    const added = Object.keys(page).filter((name) => !known.has(name) && !/^(lit|reactiveElement)/.test(name));
    expect(added).to.deep.equal([]);
  });

  it('stores nothing on the visitor’s device', () => {
    expect([page.localStorage.length, page.sessionStorage.length, page.document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('leaves what stood inside a finder in the page', () => {
    expect(page.document.querySelectorAll('service-finder a')).to.have.length(4);
  });

  it('fills a placeholder that the page brings later', async () => {
    const finder = await addPlaceholder(page);
    expect(finder.context?.session.snapshot.status).to.equal('ready');
  });

  it('keeps to the language the page was written in, though a translation tool is at work when the finder comes', async () => {
    const translated = await openFrame('/test/embed/fixtures/empty-page.html');
    await until(() => translated.customElements.get('service-finder'));
    translated.document.documentElement.lang = 'zh-CN';
    expect((await addPlaceholder(translated)).context?.language).to.equal('de-AT');
  });
});
