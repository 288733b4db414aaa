import type { Authority } from '../../audit/finding.js';
import type { AuthorityWords } from './authorities-de.js';

/** English names of what asks for the rules. */
export const englishAuthorities: Readonly<Record<Authority, AuthorityWords>> = {
  ozg: { label: 'Onlinezugangsgesetz (OZG, Online Access Act) § 1', url: 'https://www.gesetze-im-internet.de/ozg/' },
  'ozg-maturity': { label: 'OZG maturity models 1.1 and 2.0' },
  'sdg-9': {
    label: 'Regulation (EU) 2018/1724, Article 9 (quality of information)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/eng',
  },
  'sdg-10': {
    label: 'Regulation (EU) 2018/1724, Article 10 (information on procedures)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/eng',
  },
  'sdg-12': {
    label: 'Regulation (EU) 2018/1724, Article 12 (translation)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/eng',
  },
  'sdg-13': {
    label: 'Regulation (EU) 2018/1724, Article 13 (cross-border access to online procedures)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/eng',
  },
  'vwvfg-3a': {
    label: 'Verwaltungsverfahrensgesetz (administrative procedure act) § 3a (substitutes of the written form)',
    url: 'https://www.gesetze-im-internet.de/vwvfg/__3a.html',
  },
  eidas: {
    label: 'Regulation (EU) No 910/2014 (eIDAS), Article 8 (levels of assurance)',
    url: 'https://eur-lex.europa.eu/eli/reg/2014/910/oj/eng',
  },
  'trust-level': { label: 'Code list urn:xoev-de:fim:codeliste:vertrauensniveau' },
  xzufi: { label: 'Exchange standard XZuFi (fields of a service)' },
  'wcag-2-4-4': {
    label: 'WCAG 2.2, 2.4.4 Link Purpose (In Context) (A), through BITV 2.0',
    url: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context',
  },
  'wcag-3-1-5': {
    label: 'WCAG 2.2, 3.1.5 Reading Level (AAA, a recommendation)',
    url: 'https://www.w3.org/TR/WCAG22/#reading-level',
  },
  'bitv-documents': {
    label: 'BITV 2.0 with EN 301 549, chapter 10 (documents)',
    url: 'https://www.gesetze-im-internet.de/bitv_2_0/',
  },
  'plain-language': { label: 'First Wiener Sachtextformel (Bamberger/Vanecek 1984) and rules of this tool' },
  'gdpr-5': { label: 'GDPR, Article 5 (data minimisation)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng' },
  'gdpr-32': {
    label: 'GDPR, Article 32 (security of processing)',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng',
  },
  measured: { label: 'Measured on this catalogue' },
  catalogue: { label: 'What the search needs to show and to find' },
};
