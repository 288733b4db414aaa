import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stem } from '../../src/text/stem.js';
import { tokenise } from '../../src/text/tokens.js';
import type { ThesaurusFile } from '../../src/thesaurus/format.js';
import { withoutRepeats } from '../../src/thesaurus/repeats.js';
import { compile, compileLanguage } from '../../src/thesaurus/source.js';
import { ThesaurusBuilder } from '../../src/thesaurus/thesaurus-builder.js';
import { readInSteps, readThesaurus } from '../../src/thesaurus/read-thesaurus.js';
import { RELATION, type Reading, type Thesaurus } from '../../src/thesaurus/thesaurus.js';

const german: ThesaurusFile = {
  version: 1,
  language: 'de',
  objects: {
    'id-card': {
      words: ['Personalausweis', 'Perso,Lappen', 'Persoausweis', 'Ausweis'],
      leika: ['99008001'],
      broader: ['identity'],
    },
    identity: { words: ['Ausweisdokument'], related: ['passport'] },
    passport: { words: ['Reisepass', 'Pass'], leika: ['99008002'] },
    'dog-tax': { words: ['Hundesteuer', 'Steuer für den Hund'] },
    'foreign-licence': { words: ['Führerschein aus dem Ausland'] },
    treaty: { words: ['Italien Polen'] },
  },
  actions: {
    lose: { words: ['Verlust', 'verloren,nicht mehr finden'], leika: ['014'], near: { replace: 0.9 } },
    replace: { words: ['Ersatz'], leika: ['036'] },
  },
  events: { 'pet-died': { words: ['Hund gestorben'], leads: [['dog-tax', 'lose', 1]] } },
  noise: 'bitte,ich möchte',
  classes: { Ausland: 'Italien,Polen' },
};
const turkish: ThesaurusFile = {
  version: 1,
  language: 'tr',
  objects: { passport: { words: ['', 'pasaport'] } },
  actions: { lose: { words: ['', 'kayıp'] } },
  events: {},
  noise: 'lütfen',
};

const italian: ThesaurusFile = {
  version: 1,
  language: 'it',
  objects: { passport: { words: ['', 'passaporto'] } },
  actions: { lose: { words: ['', 'perso,ho perso'] } },
  events: {},
  noise: '',
};

/** Which concepts a text names, with the certainty of the best wording. */
function read(thesaurus: Thesaurus, text: string): Map<string, number> {
  const readings = new Map<string, Reading[]>();
  for (const [position, token] of tokenise(text).entries()) {
    const stemmed = stem(token.word);
    readings.set(stemmed, [...(readings.get(stemmed) ?? []), { position, factor: 1 }]);
  }
  const found = new Map<string, number>();
  for (const { phrase, factor } of thesaurus.match(readings))
    found.set(phrase.concept, Math.max(phrase.weight * factor, found.get(phrase.concept) ?? 0));
  return found;
}
const conceptsIn = (thesaurus: Thesaurus, text: string): string[] => [...read(thesaurus, text).keys()].sort();

describe('concepts behind words', () => {
  const thesaurus = readThesaurus([german]);
  const cases: readonly (readonly [text: string, ...concepts: string[]])[] = [
    ['Personalausweis', 'o:id-card'],
    ['PERSONALAUSWEISE', 'o:id-card'],
    ['Perso verloren', 'a:lose', 'o:id-card'],
    ['verloren: mein Pass', 'a:lose', 'o:passport'],
    ['nicht mehr finden', 'a:lose'],
    ['finden mehr nicht', 'a:lose'],
    ['finden'],
    ['Hund gestorben', 'e:pet-died'],
    ['gestern ist leider unser Hund gestorben', 'e:pet-died'],
    ['gestorben ist der Hund', 'e:pet-died'],
    ['Hund'],
    ['Führerschein aus dem Ausland', 'o:foreign-licence'],
    ['aus dem Italien Führerschein', 'o:foreign-licence'],
    ['Italien'],
    ['Führerschein'],
    // Both words are of one class, and neither alone is the phrase.
    ['Italien und Polen', 'o:treaty'],
    ['Polen und Polen'],
    [''],
  ];
  for (const [text, ...concepts] of cases)
    it(`"${text}" → ${concepts.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(conceptsIn(thesaurus, text), concepts);
    });

  it('are surer by an official word than by an everyday, a misspelt, a vague one', () => {
    const [official, everyday, misspelt, vague] = ['Personalausweis', 'Perso', 'Persoausweis', 'Ausweis'].map(
      (text) => read(thesaurus, text).get('o:id-card') ?? 0,
    );
    assert.ok(official! > everyday! && everyday! > misspelt! && misspelt! > vague! && vague! > 0);
  });

  it('are named in titles by official and common words alone', () => {
    const phrases = [
      ...thesaurus.match(
        new Map(['persoausweis', 'ausweis', 'perso'].map((word, position) => [stem(word), [{ position, factor: 1 }]])),
      ),
    ];
    const naming = phrases.filter(({ phrase }) => phrase.names).map(({ phrase }) => phrase.stems);
    assert.deepEqual(naming, [['perso']]);
  });

  it('carry how surely each word was read', () => {
    const readings = new Map([
      [stem('hund'), [{ position: 3, factor: 0.5 }]],
      [stem('gestorben'), [{ position: 1, factor: 0.8 }]],
    ]);
    const [match] = thesaurus.match(readings);
    assert.equal(match?.factor, 0.4);
    assert.deepEqual([...match.positions].sort(), [1, 3]);
  });

  it('know whether one word alone means something', () => {
    assert.equal(thesaurus.has(stem('perso')), true);
    assert.equal(thesaurus.has(stem('gestorben')), false);
    assert.equal(thesaurus.has('constructor'), false);
  });
});

describe('words for one object', () => {
  const file: ThesaurusFile = {
    version: 1,
    language: 'de',
    objects: {
      licence: { words: ['Führerschein,Fahrerlaubnis', 'Lappen', 'Schein'] },
      rag: { words: ['Wischtuch', 'Lappen'] },
      'licence-lost': { words: ['Ersatzführerschein', 'Führerschein weg,Fahrerlaubnis weg'] },
    },
    actions: {},
    events: {},
    noise: '',
  };
  const pasaport = { passport: { words: ['Reisepass', 'Reisepass weg'] as const } };

  it('stand for each other in phrases, unless they are words of another object too', () => {
    const thesaurus = readThesaurus([file]);
    for (const text of ['Führerschein weg', 'Fahrerlaubnis weg'])
      assert.equal(read(thesaurus, text).get('o:licence-lost'), 0.95, text);
    assert.equal(read(thesaurus, 'Lappen weg').get('o:licence-lost'), undefined);
    assert.equal(read(thesaurus, 'Fahrerlaubnis').get('o:licence-lost'), undefined);
  });

  it('do so in whatever language they are', () => {
    const thesaurus = readThesaurus([{ ...file, objects: pasaport }, turkish]);
    assert.equal(read(thesaurus, 'pasaport weg').get('o:passport'), 0.95);
  });

  it('are gathered with a pause after each concept, so that a page stays at hand', () => {
    const objects = Object.keys(file.objects).length;
    assert.ok([...readInSteps(new ThesaurusBuilder(), file)].length >= 2 * objects);
  });

  it('need their phrases once', () => {
    assert.deepEqual(withoutRepeats(file).objects['licence-lost']?.words, ['Ersatzführerschein', 'Führerschein weg']);
    assert.deepEqual(withoutRepeats(file).objects['licence'], file.objects['licence']);
  });
});

describe('relations of concepts', () => {
  const thesaurus = readThesaurus([german]);

  it('lead to the wider concept, and more surely to the narrower', () => {
    assert.equal(thesaurus.neighbours('o:id-card').get('o:identity'), RELATION.broader);
    assert.equal(thesaurus.neighbours('o:identity').get('o:id-card'), RELATION.narrower);
    const strengths: readonly number[] = [RELATION.narrower, RELATION.broader, RELATION.related];
    assert.deepEqual(
      [...strengths].sort((a, b) => b - a),
      strengths,
    );
  });

  it('hold both ways between neighbours, one way between actions', () => {
    assert.equal(thesaurus.neighbours('o:identity').get('o:passport'), RELATION.related);
    assert.equal(thesaurus.neighbours('o:passport').get('o:identity'), RELATION.related);
    assert.equal(thesaurus.neighbours('a:lose').get('a:replace'), 0.9);
    assert.equal(thesaurus.neighbours('a:replace').get('a:lose'), undefined);
  });

  it('go from an event to what it leads to', () => {
    assert.deepEqual(thesaurus.leads('e:pet-died'), [['dog-tax', 'lose', 1]]);
    assert.deepEqual(thesaurus.leads('e:unknown'), []);
  });

  it('go from a LeiKa key to its object and its Verrichtung', () => {
    assert.deepEqual(thesaurus.byLeika('99008001014000'), [['o:id-card'], ['a:lose']]);
    assert.deepEqual(thesaurus.byLeika('99999999999999'), [[], []]);
    assert.deepEqual(thesaurus.byLeika(''), [[], []]);
  });
});

describe('files of several languages', () => {
  it('add up, whichever comes first', () => {
    for (const files of [
      [german, turkish],
      [turkish, german],
    ]) {
      const thesaurus = readThesaurus(files);
      assert.deepEqual(conceptsIn(thesaurus, 'pasaport kayıp'), ['a:lose', 'o:passport']);
      assert.deepEqual(conceptsIn(thesaurus, 'Reisepass verloren'), ['a:lose', 'o:passport']);
      assert.ok(thesaurus.isNoise('bitte') && thesaurus.isNoise('lutfen') && !thesaurus.isNoise('pass'));
    }
  });

  it('show the German term whichever comes first, and without German a word of the language', () => {
    for (const files of [
      [german, turkish],
      [turkish, german],
    ])
      assert.equal(readThesaurus(files).label('o:passport'), 'Reisepass');
    assert.equal(readThesaurus([turkish]).label('o:passport'), 'pasaport');
    assert.equal(readThesaurus([]).label('o:passport'), 'passport');
  });

  it('may all be absent', () => {
    const thesaurus = readThesaurus([]);
    assert.deepEqual(conceptsIn(thesaurus, 'Personalausweis verloren'), []);
    assert.equal(thesaurus.has('pass'), false);
    assert.equal(thesaurus.isNoise('bitte'), false);
  });
});

describe('the compact form', () => {
  it('keeps words by how surely they mean the concept, and leaves empty lists at the end out', () => {
    const file = compile({
      objects: [
        {
          id: 'id-card',
          label: 'Personalausweis',
          leika: ['99008001'],
          words: {
            official: ['Personalausweis'],
            abbreviation: ['PA'],
            youth: ['Perso'],
            misspelt: ['Persoausweis'],
            vague: ['Karte'],
          },
        },
        { id: 'dog', label: 'Hund', words: { official: ['Hund'] } },
      ],
      actions: [{ id: 'lose', label: 'verlieren', near: {}, words: { everyday: ['verloren'] } }],
      events: [
        { id: 'died', label: 'gestorben', words: { everyday: ['tot'] }, leads: [{ object: 'dog', weight: 0.5 }] },
      ],
      noise: ['bitte', 'gern'],
      classes: [{ word: 'Ausland', words: ['Polen', 'Italien'] }],
    });
    assert.deepEqual(file.objects['id-card'], {
      words: ['Personalausweis,PA', 'Perso', 'Persoausweis', 'Karte'],
      leika: ['99008001'],
    });
    assert.deepEqual(file.objects['dog'], { words: ['Hund'] });
    assert.deepEqual(file.actions['lose']?.words, ['', 'verloren']);
    assert.deepEqual(file.events['died']?.leads, [['dog', '', 0.5]]);
    assert.equal(file.noise, 'bitte,gern');
    assert.deepEqual(file.classes, { Ausland: 'Polen,Italien' });
  });

  it('of another language has its words alone', () => {
    const file = compileLanguage({
      version: 1,
      language: 'tr',
      objects: { dog: ['köpek', 'it'], cat: [] },
      actions: {},
      events: {},
    });
    assert.deepEqual(file, {
      version: 1,
      language: 'tr',
      objects: { dog: { words: ['', 'köpek,it'] } },
      actions: {},
      events: {},
      noise: '',
    });
  });
});

describe('a word that German and another language write alike', () => {
  const thesaurus = readThesaurus([german, italian]);

  it('means the German thing first: "Perso" is a card, though "perso" is lost in Italian', () => {
    const found = read(thesaurus, 'Perso');
    assert.ok((found.get('o:id-card') ?? 0) > 2 * (found.get('a:lose') ?? 1));
  });

  it('keeps its meaning inside a phrase of its own language', () => {
    assert.equal(read(thesaurus, 'ho perso il passaporto').get('a:lose'), 0.95);
  });

  it('is all its own where German has no such word', () => {
    assert.equal(read(readThesaurus([italian]), 'perso').get('a:lose'), 0.95);
  });
});
