import { fixture, html } from '@open-wc/testing-helpers';
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { ServiceFinderSearch } from '../../src/elements/service-finder-search/service-finder-search.js';
import { focused, pause, press, type, until, words } from '../helpers/browser.js';
import { CATALOGUE, hasFocus, open, SearchBox, type FinderPage } from '../helpers/finder-page.js';

describe('the search box', () => {
  let page: FinderPage;
  beforeEach(async () => {
    page = await open();
  });

  it('offers while somebody types, and marks what was typed', async () => {
    await page.search.type('anm');
    expect(page.search.options.map(words)).to.include('Wohnsitz anmelden');
    const marks = page.search.options.map((option) => words(option.querySelector('mark')).toLowerCase());
    expect(new Set(marks)).to.deep.equal(new Set(['anm']));
  });

  it('tells the keyboard, the browser and the phone what it is', () => {
    const { input } = page.search;
    expect(input.type).to.equal('search');
    for (const [name, value] of Object.entries({ enterkeyhint: 'search', autocomplete: 'off', autocapitalize: 'off' }))
      expect(input.getAttribute(name), name).to.equal(value);
  });

  it('walks the list with the arrows while the text keeps the focus', async () => {
    await page.search.type('anm');
    const first = words(page.search.options[0]);
    await press('ArrowDown');
    await page.drawn();
    expect(page.search.activeOption).to.equal(first);
    expect(page.search.all('[aria-selected="true"]')).to.have.length(1);
    await press('ArrowUp');
    await page.drawn();
    expect(page.search.activeOption).to.equal(words(page.search.options.at(-1)));
    expect(hasFocus(page.search.input)).to.be.true;
    expect(page.search.input.value).to.equal('anm');
  });

  it('Enter on a completion fills the field and searches', async () => {
    await page.search.type('anm');
    await press('ArrowDown');
    await page.drawn();
    const chosen = page.search.activeOption ?? '';
    await press('Enter');
    await page.answered(chosen);
    expect(page.search.input.value).to.equal(chosen);
    expect(page.search.isOpen).to.be.false;
    expect(page.results.count).to.contain(chosen);
  });

  it('Enter on a service opens its card', async () => {
    await page.search.type('wohnsitz anm');
    await press('ArrowUp');
    await page.drawn();
    const chosen = page.search.activeOption ?? '';
    await press('Enter');
    const card = await page.cardOf(chosen);
    await until('the focus on the card', () => hasFocus(card.heading));
  });

  it('Enter without a choice searches for what stands there, and the list does not come back', async () => {
    await page.search.type('hund');
    await press('Enter');
    await page.answered('hund');
    await pause(100);
    expect(page.search.isOpen).to.be.false;
    expect(page.results.hits).to.have.length(2);
  });

  it('Tab closes the list and chooses nothing', async () => {
    await page.search.type('anm');
    await press('ArrowDown', 'Tab');
    await page.drawn();
    expect([page.search.isOpen, page.search.input.value]).to.deep.equal([false, 'anm']);
    expect(words(focused())).to.equal('');
    expect(focused()?.getAttribute('aria-label')).to.equal('Eingabe löschen');
  });

  it('the first Escape closes, the second clears and shows the start screen', async () => {
    await page.search.type('anm');
    await press('Escape');
    await page.drawn();
    expect([page.search.isOpen, page.search.input.value]).to.deep.equal([false, 'anm']);
    await press('Escape');
    await page.answered('');
    expect(page.search.input.value).to.equal('');
    expect(page.results.words).to.contain('Oft gesucht');
  });

  it('an arrow opens the list again for what stands there', async () => {
    await page.search.type('anm');
    await press('Enter');
    await page.answered('anm');
    // Another test's finger is felt in every page of the browser, and with a finger the box is left when it has searched.
    page.search.input.focus();
    await press('ArrowDown');
    await until('the list', () => page.search.isOpen);
  });

  it('a press on an option does not close the list before it is chosen', async () => {
    await page.search.type('hund anm');
    const option = page.search.options.find((one) => words(one) === 'Hundesteuer: Hund anmelden');
    const { x, y, width, height } = (option as Element).getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await page.drawn();
    expect([page.search.isOpen, hasFocus(page.search.input)]).to.deep.equal([true, true]);
    await sendMouse({ type: 'up' });
    await page.cardOf('Hundesteuer: Hund anmelden');
  });

  it('keeps a space at the end, which somebody has typed to go on', async () => {
    await page.search.type('hund');
    await type(' ');
    await page.answered('hund ');
    expect(page.search.input.value).to.equal('hund ');
  });

  it('the button clears the field and gives it the focus', async () => {
    await page.search.type('hund');
    page.search.action('Eingabe löschen').click();
    await page.answered('');
    expect([page.search.input.value, hasFocus(page.search.input)]).to.deep.equal(['', true]);
    expect(page.search.find('.clear')?.hidden).to.be.true;
  });

  it('survives every kind of text', async () => {
    for (const text of [
      '   ',
      '🙂🙂',
      '((((',
      '\\',
      '__proto__',
      'constructor',
      'שלום',
      'a'.repeat(10_000),
      '<b>x</b>',
    ]) {
      await page.ask(text);
      expect(page.results.words.length, text.slice(0, 20)).to.be.greaterThan(0);
      expect(page.results.find('b')).to.equal(null);
    }
  });

  it('says once what one change of the text has brought', async () => {
    await page.search.type('hund');
    const said: string[] = [];
    const look = setInterval(() => {
      if (page.spoken && said.at(-1) !== page.spoken) said.push(page.spoken);
    }, 20);
    await until('the announcement', () => page.spoken !== '');
    await pause(1200);
    clearInterval(look);
    expect(said).to.have.length(1);
    expect(said[0])
      .to.contain('2 Ergebnisse für „hund“')
      .and.to.match(/\d+ Vorschl/);
  });
});

describe('a search box alone', () => {
  const alone = async (
    template = html`<service-finder-search results-url="/dienste?id=7" catalogue=${CATALOGUE}></service-finder-search>`,
  ) => {
    const element = await fixture<ServiceFinderSearch>(template);
    await element.updateComplete;
    return new SearchBox(element);
  };

  it('is a form that leads to the finder’s page, and keeps that page’s own parameters', async () => {
    const box = await alone();
    const form = box.find('form') as HTMLFormElement;
    box.input.value = 'hund';
    expect(new URL(form.action).pathname).to.equal('/dienste');
    expect(form.method).to.equal('get');
    expect([...new FormData(form)]).to.deep.equal([
      ['id', '7'],
      ['sf-q', 'hund'],
    ]);
  });

  it('names its parameter as the finder there does', async () => {
    const box = await alone(
      html`<service-finder-search results-url="/dienste" state-prefix="amt"></service-finder-search>`,
    );
    expect(box.input.name).to.equal('amt-q');
  });

  it('loads nothing until somebody wants to type, then suggests', async () => {
    const asked = (): number => performance.getEntriesByName(new URL(`${CATALOGUE}?alone`, location.href).href).length;
    const box = await alone(
      html`<service-finder-search results-url="/dienste" catalogue="${CATALOGUE}?alone"></service-finder-search>`,
    );
    await pause(100);
    expect(asked()).to.equal(0);
    await box.type('hund');
    expect(asked()).to.equal(1);
    expect(box.options.map(words)).to.include('Hundesteuer: Hund anmelden');
  });

  it('sends the form with the completion that was chosen', async () => {
    const box = await alone();
    const sent: FormDataEntryValue[] = [];
    box.find('form')?.addEventListener('submit', (event) => {
      sent.push(...new FormData(event.target as HTMLFormElement).getAll('sf-q'));
      event.preventDefault();
    });
    await box.type('hund');
    const first = words(box.options[0]);
    await press('ArrowDown', 'Enter');
    expect(sent).to.deep.equal([first]);
  });

  it('asks the page before it leads to a service', async () => {
    const box = await alone();
    const services: string[] = [];
    box.element.addEventListener('service-finder-select', (event) => {
      services.push(event.serviceId);
      event.preventDefault();
    });
    await box.type('hund');
    box.options.find((option) => words(option) === 'Hundesteuer: Hund anmelden')?.click();
    expect(services).to.deep.equal(['dog-tax']);
  });

  it('without an address of a web page it is no form to anywhere', async () => {
    const box = await alone(html`<service-finder-search results-url="javascript:alert(1)"></service-finder-search>`);
    expect(box.find('form')?.getAttribute('action')).to.equal(null);
  });

  it('hides its label from the eye only, where the page asks for that', async () => {
    const box = await alone(html`<service-finder-search results-url="/dienste" compact></service-finder-search>`);
    expect(box.find('label')?.getBoundingClientRect().width).to.be.at.most(1);
    expect(words(box.find('label'))).to.equal('Was möchten Sie erledigen?');
  });
});
