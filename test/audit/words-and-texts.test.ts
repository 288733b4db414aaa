import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, named, soundService, town } from './fixtures/town.js';

describe('the search, tried by the audit', () => {
  it('finds every service of a sound catalogue by its title and words', () => {
    assert.deepEqual(named('not-found-by-title', town([])), []);
    assert.deepEqual(named('not-found-by-synonym', town([])), []);
  });

  it('tells a service that a block keeps out of the search for its own title', () => {
    const catalogue = town([], { blocks: [{ words: ['Hundemarke'], service: 'Hundemarke' }] });
    const [finding] = findingsOf('not-found-by-title', catalogue);
    assert.equal(finding?.serviceId, 'Hundemarke');
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.params, {});
  });

  it('tells a title that eleven services before it bear, with its place', () => {
    const same = Array.from({ length: 12 }, (_, index) =>
      soundService(`s${String(index)}`, { title: 'Sondernutzung', popularity: 1 - index / 100 }),
    );
    const places = findingsOf('not-found-by-title', town(same)).map(({ params }) => params.place);
    assert.deepEqual(places, [11, 12]);
  });

  it('tells a search word that leads elsewhere, and not one that all have', () => {
    const others = Array.from({ length: 11 }, (_, index) =>
      soundService(`Reisepass${String(index)}`, { title: `Reisepass Fall ${String(index)}`, synonyms: ['Papiere'] }),
    );
    const hidden = soundService('Kinderausweis', { synonyms: ['Reisepass', 'Papiere'] });
    const findings = findingsOf('not-found-by-synonym', town([...others, hidden]));
    assert.deepEqual(
      findings.map(({ serviceId, params }) => [serviceId, params.synonyms]),
      [['Kinderausweis', ['Reisepass']]],
    );
  });
});

describe('a title', () => {
  it('of more than 60 characters is told, counted as people count', () => {
    const long = soundService('lang', { title: '🙂'.repeat(61) });
    const fits = soundService('passt', { title: '🙂'.repeat(60) });
    assert.deepEqual(
      findingsOf('title-long', town([long, fits])).map(({ serviceId, params }) => [serviceId, params.length]),
      [['lang', 61]],
    );
  });

  it('with official words only gets the everyday word beside it, unless it has it', () => {
    const titles = [
      'Eheschließung anmelden',
      'Heirat (Eheschließung) anmelden',
      'Erlaubnis nach § 34c GewO',
      'Bauantrag stellen',
    ];
    const services = titles.map((title, index) => soundService(String(index), { title }));
    assert.deepEqual(
      findingsOf('official-title', town(services)).map(({ serviceId, params }) => [
        serviceId,
        params.word,
        params.plain,
      ]),
      [
        ['0', 'Eheschließung', 'Heirat'],
        ['2', '§ 34c GewO', ''],
      ],
    );
  });

  it('in another language is not judged by German words', () => {
    const catalogue = town([soundService('a', { title: { en: 'Eheschließung' } })]);
    assert.deepEqual(named('official-title', catalogue), []);
  });
});

describe('a summary', () => {
  const hard = (summary: string) => findingsOf('summary-hard', town([soundService('a', { summary })]))[0]?.params;
  it('is hard with a long sentence, in the passive voice throughout, in nominal style, or broken off', () => {
    assert.equal(hard(`Sie ${'sehr '.repeat(20)}lange.`)?.longest, 22);
    assert.deepEqual(
      hard(
        'Die Anträge werden von der zuständigen Stelle geprüft. Der Bescheid wird Ihnen danach mit der Post und per Mail zugestellt.',
      ),
      { passive: 2 },
    );
    assert.deepEqual(hard('Bitte Anmeldung, Genehmigung und Zuständigkeit beachten.'), { nominal: 3 });
    assert.deepEqual(hard('Sie melden Ihren Hund an und…'), { cut: 1 });
  });

  it('is not hard for one short passive sentence, nor where it is in another language or Leichte Sprache', () => {
    assert.equal(hard('Wann die Tonne geholt wird.'), undefined);
    const long = `A ${'very '.repeat(30)}long sentence`;
    const catalogue = town([soundService('a', { summary: { en: long, 'de-simple': long } })]);
    assert.deepEqual(named('summary-hard', catalogue), []);
  });

  it('that is missing is told, an empty one too', () => {
    const { summary: _summary, ...without } = soundService('a');
    assert.deepEqual(named('summary-missing', town([without, soundService('b', { summary: ' ' })])), ['a', 'b']);
  });
});

describe('a description', () => {
  it('is measured from 60 words on and told above school year 12', () => {
    const official =
      'Die Genehmigungsbehörde entscheidet unter Berücksichtigung straßenverkehrsrechtlicher Zulässigkeitsvoraussetzungen über die Erteilung einer Ausnahmegenehmigung. ';
    const plain = 'Wir sehen uns den Antrag an. Dann rufen wir Sie an. Der Hund muss mit zum Amt. ';
    const services = [
      soundService('schwer', { sections: [{ code: 'details', text: official.repeat(6) }] }),
      soundService('leicht', { sections: [{ code: 'details', text: plain.repeat(6) }] }),
      soundService('kurz', { sections: [{ code: 'details', text: official }] }),
    ];
    const [finding, ...others] = findingsOf('text-hard', town(services));
    assert.deepEqual(others, []);
    assert.equal(finding?.serviceId, 'schwer');
    assert.ok(finding.params.year > 14, String(finding.params.year));
  });
});

describe('language versions', () => {
  it('are asked for the most demanded services, in English and in what the town keeps', () => {
    const services = Array.from({ length: 20 }, (_, index) =>
      soundService(`s${String(index)}`, {
        popularity: 1 - index / 100,
        title:
          index === 0
            ? { de: 'Ausweis 0', tr: 'Kimlik' }
            : { de: `Ausweis ${String(index)}`, en: 'Card', tr: 'Kimlik' },
      }),
    );
    assert.deepEqual(
      findingsOf('language-versions', town(services)).map(({ serviceId, params }) => [serviceId, params.missing]),
      [['s0', ['en']]],
    );
  });

  it('are one gap where nothing has a second language', () => {
    const [finding, ...others] = findingsOf('language-versions', town([]));
    assert.deepEqual(others, []);
    assert.equal(finding?.gap, true);
    assert.equal(finding.params.of, 6);
  });
});
