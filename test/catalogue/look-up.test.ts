import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allVersions, inLanguage, knownLocale, plainIn } from '../../src/catalogue/localized-text.js';
import { CatalogueLookUp, servicesByLetter, servicesWithLeika } from '../../src/catalogue/look-up.js';
import { plainText } from '../../src/catalogue/rich-text.js';
import type { Catalogue, Service } from '../../src/catalogue/types.js';

const catalogue = (services: readonly Service[], more: Partial<Catalogue> = {}): Catalogue => ({
  version: 1,
  municipality: { name: 'Musterstadt' },
  language: 'de',
  ...more,
  services,
});
const titles = (services: readonly Service[]): unknown[] => services.map((service) => service.title);

describe('looking up', () => {
  const services: Service[] = [
    { id: '1', title: 'Personalausweis', leika: ['99008001012000'], topics: ['papers'] },
    { id: '2', title: 'Verlust Personalausweis', leika: ['99008001014000'], topics: ['lost'] },
    { id: '3', title: 'Reisepass', leika: ['99008002012000'] },
  ];
  const topics = [
    { id: 'lost', label: 'Verlust', parent: 'papers' },
    { id: 'papers', label: 'Ausweise', parent: 'loop' },
    { id: 'loop', label: 'Kreis', parent: 'papers' },
  ];
  const town = catalogue(services, { topics, offices: [{ id: 'o', name: 'Amt' }] });
  const lookUp = new CatalogueLookUp(town);

  it('finds services, topics and offices by their ids, and no prototype names', () => {
    assert.equal(lookUp.service('3')?.title, 'Reisepass');
    assert.equal(lookUp.topic('lost')?.label, 'Verlust');
    assert.equal(lookUp.office('o')?.name, 'Amt');
    for (const name of ['__proto__', 'constructor', 'toString', '']) assert.equal(lookUp.service(name), undefined);
  });

  it('finds the services of a topic and of those below it, also where topics form a circle', () => {
    assert.deepEqual(titles(lookUp.byTopic('papers')), ['Personalausweis', 'Verlust Personalausweis']);
    assert.deepEqual(titles(lookUp.byTopic('lost')), ['Verlust Personalausweis']);
    assert.deepEqual(lookUp.byTopic('nothing'), []);
  });

  it('finds by LeiKa key exactly, else by its first 8 digits', () => {
    assert.deepEqual(titles(servicesWithLeika(town, '99008001014000')), ['Verlust Personalausweis']);
    assert.deepEqual(titles(servicesWithLeika(town, '99008001000000')), ['Personalausweis', 'Verlust Personalausweis']);
    assert.deepEqual(servicesWithLeika(town, '99008'), []);
    assert.deepEqual(servicesWithLeika(town, ''), []);
  });
});

describe('the register from A to Z', () => {
  const register = (names: readonly string[], language?: string) => {
    const services = names.map((title, index) => ({ id: String(index), title }));
    return [...servicesByLetter(catalogue(services), language)].map(([letter, found]) => [letter, titles(found)]);
  };

  it('puts umlauts and accents under their letter, and what is no letter under #', () => {
    assert.deepEqual(register(['Ölheizung', 'Obdach', 'éclair', 'Ärzte', 'Abfall', '115', '„Zitat“', 'Ödland']), [
      ['#', ['„Zitat“', '115']],
      ['A', ['Abfall', 'Ärzte']],
      ['E', ['éclair']],
      ['O', ['Obdach', 'Ödland', 'Ölheizung']],
    ]);
  });

  it('keeps letters of other scripts', () => {
    assert.deepEqual(
      register(['Йод', 'Ірина', '😀'])
        .map(([letter]) => letter)
        .sort(),
      ['#', 'І', 'Й'],
    );
  });

  it('works in a language that is none', () => {
    assert.deepEqual(register(['b', 'a'], 'en-a'), [
      ['A', ['a']],
      ['B', ['b']],
    ]);
    assert.equal(knownLocale('de_DE'), 'de');
    assert.equal(knownLocale('tr'), 'tr');
  });
});

describe('texts in several languages', () => {
  const text = { de: 'Pass', en: 'Passport', 'de-simple': 'Ausweis für Reisen' };

  it('are shown in the wanted one, its base, the catalogue’s, else the first', () => {
    assert.deepEqual(inLanguage(text, 'de-simple', 'de'), { text: 'Ausweis für Reisen', language: 'de-simple' });
    assert.deepEqual(inLanguage(text, 'en-GB', 'de'), { text: 'Passport', language: 'en' });
    assert.deepEqual(inLanguage(text, 'tr', 'de'), { text: 'Pass', language: 'de' });
    assert.deepEqual(inLanguage({ fr: 'Passeport' }, 'tr', 'de'), { text: 'Passeport', language: 'fr' });
    assert.deepEqual(inLanguage('Pass', 'en', 'de'), { text: 'Pass', language: 'de' });
    assert.equal(inLanguage({}, 'en', 'de'), undefined);
  });

  it('do not take a prototype name for a language', () => {
    assert.deepEqual(inLanguage(text, 'constructor', 'toString'), { text: 'Pass', language: 'de' });
  });

  it('are plain where the words alone are asked for', () => {
    assert.equal(plainIn(undefined, 'de', 'de'), '');
    assert.equal(plainIn({}, 'de', 'de'), '');
    assert.equal(plainIn(text, 'en', 'de'), 'Passport');
  });

  it('are listed with their languages', () => {
    assert.deepEqual(allVersions('Pass', 'de'), [{ text: 'Pass', language: 'de' }]);
    assert.deepEqual(
      allVersions(text, 'de').map((version) => version.language),
      ['de', 'en', 'de-simple'],
    );
  });
});

describe('the words of a rich text', () => {
  it('stand apart where blocks, cells and breaks part them', () => {
    const cell = (words: string) => ({ type: 'td', children: [words] }) as const;
    const words = plainText([
      { type: 'h', children: ['Gebühr'] },
      { type: 'p', children: ['12  Euro ', { type: 'strong', children: ['bar'] }, { type: 'br' }, 'sofort'] },
      { type: 'table', children: [{ type: 'tr', children: [cell('a'), cell('b')] }] },
    ]);
    assert.equal(words, 'Gebühr\n12 Euro bar\nsofort\na\nb');
  });

  it('are the text itself where it is plain', () => {
    assert.equal(plainText('Zwölf\nEuro'), 'Zwölf\nEuro');
  });
});
