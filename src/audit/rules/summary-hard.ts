import { sentencesOf } from '../readability/sentences.js';
import { longestSentence, mostNominalisations, passiveSentences } from '../readability/style.js';
import type { Rule } from '../rule.js';

/** Words of a sentence, and nouns made of verbs in it, from which it is called hard. */
export const LONG_SENTENCE = 20;
const NOMINAL_STYLE = 3;
/** One short sentence in the passive voice is no burden ("Wann welche Tonne geholt wird"). */
const SHORT_SENTENCE = 12;

type Hardness = {
  /** Words of the longest sentence, where it is long. */
  readonly longest?: number;
  /** Sentences in the passive voice, where all are. */
  readonly passive?: number;
  /** Nouns made of verbs in one sentence, where there are many. */
  readonly nominal?: number;
  /** 1 where the summary breaks off. */
  readonly cut?: number;
};

/** The summary in the list of hits: long sentences, passive voice, nominal style, or broken off. */
export const summaryHard: Rule<'summary-hard', Hardness> = {
  id: 'summary-hard',
  area: 'text',
  severity: 'warning',
  authorities: ['sdg-9', 'wcag-3-1-5', 'plain-language'],
  *find(facts) {
    for (const { id, index, service } of facts.services) {
      const text = facts.german(service.summary).trim();
      const sentences = sentencesOf(text);
      const longest = longestSentence(sentences);
      const passive = passiveSentences(sentences);
      const nominal = mostNominalisations(sentences);
      const hardness: Hardness = {
        ...(longest > LONG_SENTENCE ? { longest } : {}),
        ...(passive > 0 && passive === sentences.length && (passive > 1 || longest > SHORT_SENTENCE)
          ? { passive }
          : {}),
        ...(nominal >= NOMINAL_STYLE ? { nominal } : {}),
        ...(/(?:…|\.\.\.)$/.test(text) ? { cut: 1 } : {}),
      };
      if (Object.keys(hardness).length > 0)
        yield { serviceId: id, params: hardness, path: ['services', index, 'summary'] };
    }
  },
};
