import { html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/types.js';
import { press, until, words } from '../helpers/browser.js';
import { CATALOGUE, hasFocus, open, type FinderPage } from '../helpers/finder-page.js';

const withServices = (services: Catalogue['services'], more: Partial<Catalogue> = {}): Catalogue => ({
  version: 1,
  language: 'de',
  municipality: { name: 'Beispielstadt' },
  services,
  ...more,
});
const showing = (catalogue: Catalogue): Promise<FinderPage> =>
  open(html`<service-finder .catalogue=${catalogue} state="none"></service-finder>`);

describe('results', () => {
  it('mark exactly what matches, and change nothing of the words', async () => {
    const page = await open();
    await page.ask('hund');
    const hit = page.results.hit('Hundesteuer: Hund anmelden');
    expect(hit.marks).to.deep.equal(['Hund', 'Hund']);
  });

  it('mark exactly what matches behind an ß and an umlaut', async () => {
    const page = await showing(withServices([{ id: 'a', title: 'Straße: Großer Müll abholen' }]));
    await page.ask('muell');
    expect(page.results.hits[0]?.marks).to.deep.equal(['Müll']);
  });

  it('say why a service was found that does not look like it', async () => {
    const page = await open();
    await page.ask('geburtsurkende');
    expect(page.results.hit('Geburtsurkunde bestellen').reasons.join()).to.contain('Geburtsurkunde');
  });

  it('show only badges for what the catalogue says', async () => {
    const page = await open();
    await page.ask('anmelden');
    expect(page.results.hit('Wohnsitz anmelden').badges).to.deep.equal([
      'Online',
      'Mit Termin',
      'Online-Ausweis (eID) nötig',
    ]);
    expect(page.results.hit('Gewerbe anmelden').badges).to.deep.equal([
      'Online',
      'Anmeldung mit ELSTER-Zertifikat oder Unternehmenskonto',
    ]);
    // Whether one has to identify oneself is unknown here, so nothing is said about it.
    expect(page.results.hit('Hundesteuer: Hund anmelden').badges).to.deep.equal(['Online']);
    await page.ask('fundsachen');
    expect(page.results.hit('Fundsachen abholen').badges).to.deep.equal([]);
  });

  it('say nothing of identification where one of several online services leaves it open', async () => {
    const page = await showing(
      withServices([
        {
          id: 'a',
          title: 'Antrag',
          channels: [
            { kind: 'online', url: '/a', identification: ['eid'] },
            { kind: 'online', url: '/b' },
          ],
        },
      ]),
    );
    await page.ask('antrag');
    expect(page.results.hits[0]?.badges).to.deep.equal(['Online']);
  });

  it('lead into the best channel there is', async () => {
    const page = await open();
    const wayOf = async (query: string, title: string): Promise<string[]> => {
      await page.ask(query);
      const { action } = page.results.hit(title);
      return action ? [words(action), action.href] : [];
    };
    expect(await wayOf('wohnsitz anmelden', 'Wohnsitz anmelden')).to.deep.equal([
      'Online erledigen',
      'https://online.beispielstadt.example/wohnsitz',
    ]);
    expect(await wayOf('personalausweis', 'Personalausweis beantragen')).to.deep.equal([
      'Termin vereinbaren',
      'https://termine.beispielstadt.example/buergeramt?leistung=99008001012000',
    ]);
    expect(await wayOf('abmelden', 'Wohnsitz abmelden')).to.deep.equal([
      'Formular öffnen',
      new URL('/test/helpers/forms/deregistration.pdf', location.href).href,
    ]);
    expect(await wayOf('sperrmüll', 'Sperrmüll abholen lassen')).to.deep.equal(['Anrufen', 'tel:+4999123499']);
    expect(await wayOf('bibliothek', 'Bibliotheksausweis')).to.deep.equal([]);
  });

  it('make no link of an address that must not be one', async () => {
    const page = await showing(
      withServices([
        {
          id: 'a',
          title: 'Antrag',
          channels: [
            { kind: 'online', url: 'javascript:alert(1)' },
            { kind: 'form', url: 'data:text/html,x' },
            { kind: 'phone', url: 'tel:115' },
          ],
        },
      ]),
    );
    await page.ask('antrag');
    expect(page.results.hits[0]?.action?.href).to.equal('tel:115');
    expect(page.results.all('a').every((link) => /^(https?|tel):/.test((link as HTMLAnchorElement).href))).to.be.true;
  });

  it('stand apart where they are less certain', async () => {
    const page = await open();
    await page.ask('ausweis verloren hund');
    expect(page.results.all('ol')).to.have.length(2);
    expect(page.results.words).to.contain('Weniger sicher');
    expect(page.results.all('.weak .primary')).to.have.length(0);
  });

  it('say it where all of them are less certain', async () => {
    const page = await open();
    await page.ask('fundbüro');
    expect(page.results.titles).to.deep.equal(['Fundsachen abholen']);
    expect(page.results.words).to.contain('nichts gefunden, das genau passt');
    expect(page.results.words).not.to.contain('Weniger sicher');
  });

  it('offer a better spelling, which searches', async () => {
    const page = await open();
    await page.ask('geburtsurkende');
    page.results.action('Meinten Sie „Geburtsurkunde“?').click();
    await page.answered('Geburtsurkunde');
    expect(page.search.input.value).to.equal('Geburtsurkunde');
  });

  it('show more without losing the place: the focus is on the first new one', async () => {
    const services = Array.from({ length: 25 }, (_, index) => ({
      id: `s${String(index)}`,
      title: `Antrag ${String(index + 1)}`,
    }));
    const page = await showing(withServices(services));
    await page.ask('antrag');
    expect(page.results.hits).to.have.length(10);
    const before = page.results.titles;
    page.results.action('10 weitere Ergebnisse anzeigen').focus();
    await press('Enter');
    await until('twenty hits', () => page.results.hits.length === 20);
    expect(page.results.titles.slice(0, 10)).to.deep.equal(before);
    expect(hasFocus(page.results.hits[10]?.title)).to.be.true;
    page.results.action('5 weitere Ergebnisse anzeigen').click();
    await until('all hits', () => page.results.hits.length === 25);
    expect(page.results.words).not.to.contain('anzeigen');
  });

  it('without demand and topics the start screen shows all there is', async () => {
    const page = await showing(
      withServices([
        { id: 'a', title: 'Antrag' },
        { id: 'b', title: 'Beschwerde' },
      ]),
    );
    expect(page.results.titles).to.deep.equal(['Antrag', 'Beschwerde']);
    expect(page.results.count).to.equal('2 Dienstleistungen');
  });

  it('the start screen leads into a topic', async () => {
    const page = await open();
    page.results.action('Tiere 2 Dienstleistungen').click();
    await until('the topic’s services', () => page.results.hits.length === 2);
    expect(page.filters.chips.map(words)).to.deep.equal(['Tiere']);
    expect(page.results.count).to.equal('2 Dienstleistungen');
  });

  it('nothing found is no dead end', async () => {
    const page = await open(
      html`<service-finder catalogue=${CATALOGUE} state="none"
        ><p slot="nothing-found">Oder kommen Sie vorbei.</p></service-finder
      >`,
    );
    await page.ask('xqzzy');
    expect(page.results.words)
      .to.contain('Prüfen Sie, ob alles richtig geschrieben ist.')
      .and.contain('Wohnen und Umzug');
    const links = page.results.all('a').map((link) => (link as HTMLAnchorElement).href);
    expect(links).to.include.members(['tel:+499991230', 'mailto:rathaus@beispielstadt.example', 'tel:115']);
    expect(page.finder.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('nothing found, or nothing certain, leads to the editors with what was asked, where the town wants to know', async () => {
    const feedback = 'mailto:redaktion@beispielstadt.example?subject={query}';
    const catalogue = withServices([
      { id: 'a', title: 'Hundesteuer', sections: [{ code: 'fees', text: 'Fahrradweg' }] },
    ]);
    const page = await showing({ ...catalogue, municipality: { name: 'Beispielstadt', feedback } });
    for (const asked of ['xqzzy & söhne', 'Fahrradweg']) {
      await page.ask(asked);
      expect(page.results.action('Sagen Sie es der Redaktion').getAttribute('href')).to.equal(
        `mailto:redaktion@beispielstadt.example?subject=${encodeURIComponent(asked)}`,
      );
    }
    await page.ask('Hundesteuer');
    expect(page.results.words).not.to.contain('Redaktion');
  });

  it('never lead to the editors by an address that is no link', async () => {
    const municipality = { name: 'Beispielstadt', feedback: 'javascript:alert(1)' };
    const page = await showing({ ...withServices([{ id: 'a', title: 'Hundesteuer' }]), municipality });
    await page.ask('xqzzy');
    expect(page.results.words).to.contain('nichts gefunden').and.not.contain('Redaktion');
  });

  it('titles are links with an address where the page’s address holds the search, and open the card', async () => {
    const page = await open(html`<service-finder catalogue=${CATALOGUE} state-prefix="r"></service-finder>`);
    const before = location.href;
    try {
      await page.ask('hund');
      const { title } = page.results.hit('Hundesteuer: Hund anmelden');
      expect(new URL((title as HTMLAnchorElement).href).searchParams.get('r-service')).to.equal('dog-tax');
      title.click();
      await page.cardOf('Hundesteuer: Hund anmelden');
      expect(new URLSearchParams(location.search).get('r-service')).to.equal('dog-tax');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
