import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { Catalogue, Section } from '../../src/catalogue/types.js';
import type { ServiceFinder } from '../../src/elements/service-finder/service-finder.js';
import { focused, press, until, words } from '../helpers/browser.js';
import { CATALOGUE, FinderPage, hasFocus, open, type Card } from '../helpers/finder-page.js';

async function cardWith(sections: readonly Section[], more: Partial<Catalogue> = {}): Promise<Card> {
  const catalogue: Catalogue = {
    version: 1,
    language: 'de',
    municipality: { name: 'Beispielstadt' },
    services: [{ id: 'a', title: 'Antrag', sections }],
    ...more,
  };
  const page = await open(html`<service-finder .catalogue=${catalogue} state="none"></service-finder>`);
  await page.ask('antrag');
  page.results.hit('Antrag').title.click();
  const card = await page.cardOf('Antrag');
  await until('the sections', () => card.find('.details'));
  return card;
}

describe('a card', () => {
  it('takes the focus to its heading, and back to the hit', async () => {
    const page = await open();
    await page.ask('ausweis');
    const { title } = page.results.hit('Personalausweis beantragen');
    title.focus();
    await press('Enter');
    const card = await page.cardOf('Personalausweis beantragen');
    await until('the focus on the heading', () => hasFocus(card.heading));
    card.action('Zurück zu den Ergebnissen').focus();
    await press('Enter');
    await until('the focus on the hit', () => hasFocus(page.results.hit('Personalausweis beantragen').title));
    expect(page.card).to.equal(undefined);
  });

  it('closes with the browser’s back button, and the focus goes back to the hit', async () => {
    const before = location.href;
    const page = await open(html`<service-finder catalogue=${CATALOGUE} state-prefix="back"></service-finder>`);
    try {
      await page.search.type('hund');
      await press('Enter');
      await page.answered('hund');
      page.results.hit('Hundesteuer: Hund abmelden').title.click();
      const card = await page.cardOf('Hundesteuer: Hund abmelden');
      await until('the focus on the heading', () => hasFocus(card.heading));
      history.back();
      await until('the results', () => page.card === undefined);
      await until('the focus on the hit', () => hasFocus(page.results.hit('Hundesteuer: Hund abmelden').title));
      history.forward();
      const again = await page.cardOf('Hundesteuer: Hund abmelden');
      await until('the focus on the heading again', () => hasFocus(again.heading));
    } finally {
      page.finder.remove();
      history.replaceState(null, '', before);
    }
  });

  it('that the page was opened with does not take the focus', async () => {
    const before = location.href;
    history.replaceState(null, '', '?direct-service=dog-tax');
    try {
      const page = await open(html`<service-finder catalogue=${CATALOGUE} state-prefix="direct"></service-finder>`);
      await page.cardOf('Hundesteuer: Hund anmelden');
      expect(focused()).to.equal(document.body);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('closes when somebody types on, who goes on typing', async () => {
    const page = await open();
    await page.ask('hund');
    page.results.hit('Hundesteuer: Hund anmelden').title.click();
    await page.cardOf('Hundesteuer: Hund anmelden');
    page.search.input.focus();
    await press('End', 'e');
    await page.answered('hunde');
    expect(page.card).to.equal(undefined);
    expect([hasFocus(page.search.input), page.search.input.value]).to.deep.equal([true, 'hunde']);
  });

  it('shows what to do in the order in which it is needed', async () => {
    const page = await open();
    await page.ask('personalausweis');
    page.results.hit('Personalausweis beantragen').title.click();
    const card = await page.cardOf('Personalausweis beantragen');
    await until('the sections', () => card.sections.length > 0);
    expect(card.sections).to.deep.equal([
      'Beschreibung',
      'Welche Unterlagen Sie brauchen',
      'Kosten',
      'Wie lange es dauert',
      'Rechtsgrundlagen',
    ]);
    expect(card.words).to.contain('Marktplatz 1').and.contain('Stand: 2. März 2026');
    expect(card.find('a[href="tel:+49999123456"]')).to.exist;
    expect(card.find('a[href^="mailto:"]')).to.exist;
    expect(words(card.action('Termin vereinbaren: Personalausweis beantragen'))).to.equal('Termin vereinbaren');
  });

  it('renders rich text as what it is, and nothing of it as HTML', async () => {
    const card = await cardWith([
      {
        code: 'details',
        text: [
          {
            type: 'p',
            children: ['<img src=x onerror=alert(1)>', { type: 'strong', children: ['wichtig'] }, { type: 'br' }],
          },
          { type: 'h', children: ['Zwischentitel'] },
          { type: 'ul', children: [{ type: 'li', children: ['Punkt'] }] },
          { type: 'ol', children: [{ type: 'li', children: [{ type: 'em', children: ['eins'] }] }] },
          {
            type: 'table',
            children: [
              {
                type: 'tr',
                children: [
                  { type: 'th', children: ['A'] },
                  { type: 'td', children: ['1'] },
                ],
              },
            ],
          },
        ],
      },
      { code: 'fees', text: 'Erste Zeile\nZweite Zeile' },
    ]);
    for (const name of ['strong', 'br', 'ul', 'ol', 'em', 'table', 'th', 'td', 'h4'])
      expect(card.find(`.text ${name}`), name).to.exist;
    expect(card.find('img')).to.equal(null);
    expect(card.words).to.contain('<img src=x onerror=alert(1)>');
    expect(card.all('[part="section"]:last-of-type p').map(words)).to.deep.equal(['Erste Zeile', 'Zweite Zeile']);
  });

  it('shows the words of a link that must not be one', async () => {
    const card = await cardWith([
      {
        code: 'details',
        text: [
          {
            type: 'p',
            children: [
              { type: 'a', href: 'java\nscript:alert(1)', children: ['klick'] },
              { type: 'a', href: '/gut', children: ['gut'] },
            ],
          },
        ],
      },
    ]);
    expect(card.words).to.contain('klick');
    expect(card.all('.sections a').map(words)).to.deep.equal(['gut']);
  });

  it('of a service that is gone says so', async () => {
    const before = location.href;
    history.replaceState(null, '', '?gone-service=nobody');
    try {
      const page = await open(html`<service-finder catalogue=${CATALOGUE} state-prefix="gone"></service-finder>`);
      await page.cardOf('Diese Dienstleistung gibt es hier nicht mehr.');
      page.card?.action('Zurück zu den Ergebnissen').click();
      await until('the start screen', () => page.results.words.includes('Oft gesucht'));
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('whose details cannot be had says so, and tries again', async () => {
    const card = await cardWithDetails('/test-server/slow/200/absent-{serviceId}.json');
    await until('the failure', () => card.words.includes('lassen sich gerade nicht laden'));
    card.action('Noch einmal versuchen').click();
    await until('the next try', () => card.words.includes('werden geladen'));
    await until('the failure again', () => card.words.includes('lassen sich gerade nicht laden'));
    expect(hasFocus(card.heading)).to.be.true;
  });

  it('can stand alone on a page about one service', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <service-finder id="one" catalogue=${CATALOGUE} state="none"></service-finder>
        <service-finder-service for="one" service="dog-tax"></service-finder-service>
      </div>`,
    );
    const card = root.querySelector('service-finder-service');
    await until('the card', () => words(card?.shadowRoot?.querySelector('h2')) === 'Hundesteuer: Hund anmelden');
    expect(words(card?.shadowRoot?.querySelector('.base'))).not.to.contain('Zurück');
    expect(new FinderPage(root.querySelector('service-finder') as ServiceFinder).card).to.equal(undefined);
  });
});

async function cardWithDetails(details: string): Promise<Card> {
  const catalogue = {
    version: 1,
    municipality: { name: 'Beispielstadt' },
    services: [{ id: 'a', title: 'Antrag' }],
    details,
  };
  const page = await open(html`<service-finder .catalogue=${catalogue} state="none"></service-finder>`);
  await page.ask('antrag');
  page.results.hit('Antrag').title.click();
  return page.cardOf('Antrag');
}
