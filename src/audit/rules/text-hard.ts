import { sectionsWith } from '../facts.js';
import type { Sentence } from '../readability/sentences.js';
import { sentencesOf } from '../readability/sentences.js';
import { longestSentence, passiveSentences } from '../readability/style.js';
import { schoolYear } from '../readability/wiener.js';
import type { Rule } from '../rule.js';

/** School year from which a text is called hard: beyond what any school leads to. */
export const HARD_FROM = 12;

type Measured = {
  /** First Wiener Sachtextformel. */
  readonly year: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  /** Share of sentences in the passive voice, 0 to 1. */
  readonly passive: number;
};

/** The service's description as a whole, where it is long enough to be measured. */
export const textHard: Rule<'text-hard', Measured> = {
  id: 'text-hard',
  area: 'text',
  severity: 'note',
  authorities: ['sdg-9', 'wcag-3-1-5', 'plain-language'],
  *find(facts) {
    for (const { id, index, service } of facts.services) {
      const sections = sectionsWith(service, 'details', 'procedure', 'requirements');
      const sentences: Sentence[] = sections.flatMap(({ text }) => sentencesOf(facts.german(text)));
      const year = schoolYear(sentences);
      if (year === undefined || year <= HARD_FROM) continue;
      const passive = passiveSentences(sentences) / sentences.length;
      yield {
        serviceId: id,
        params: { year, longest: longestSentence(sentences), passive },
        path: ['services', index, 'sections'],
      };
    }
  },
};
