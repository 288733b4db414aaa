import { sectionsWith } from '../facts.js';
import type { Rule } from '../rule.js';
import { sentencesOf } from '../readability/sentences.js';

/** What a text says where it speaks of an online service, not of an online appointment. */
const ONLINE =
  /\bonline[- ]?(?:antrag|dienst|service|formular|anmeldung|ummeldung|abmeldung|beantragung|verfahren|portal)|\bonline\s+(?:\p{L}+\s+){0,2}(?:beantragen|anmelden|ummelden|abmelden|stellen|erledigen|einreichen|ausfüllen|melden|anzeigen)|\b(?:digital|elektronisch)\s+(?:beantragen|einreichen|stellen)|\b(?:bayernid|bundid)\b/iu;
const NOT = /\btermin|\b(?:nicht|kein\p{L}*)\b/iu;
const EXCERPT = 160;

/** The text tells of an online service, and no way leads there. */
export const onlineOnlyInText: Rule<'online-only-in-text', { readonly sentence: string }> = {
  id: 'online-only-in-text',
  area: 'access',
  severity: 'warning',
  authorities: ['ozg', 'catalogue'],
  *find(facts) {
    for (const { service, id, index, online } of facts.services) {
      if (online.length > 0) continue;
      const texts = [
        facts.german(service.summary),
        ...sectionsWith(service, 'details', 'procedure').map(({ text }) => facts.german(text)),
      ];
      const found = texts
        .flatMap((text) => sentencesOf(text))
        .map(({ text }) => text.trim())
        .find((text) => ONLINE.test(text) && !NOT.test(text));
      if (found === undefined) continue;
      yield { serviceId: id, params: { sentence: shortened(found) }, path: ['services', index, 'channels'] };
    }
  },
};

function shortened(sentence: string): string {
  const characters = Array.from(sentence);
  return characters.length <= EXCERPT ? sentence : `${characters.slice(0, EXCERPT).join('').trimEnd()} …`;
}
