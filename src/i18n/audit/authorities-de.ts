import type { Authority } from '../../audit/finding.js';

/** What asks for a rule. */
export interface AuthorityWords {
  readonly label: string;
  /** Where it can be read. */
  readonly url?: string;
}

/** German names of what asks for the rules. */
export const germanAuthorities: Readonly<Record<Authority, AuthorityWords>> = {
  ozg: { label: 'Onlinezugangsgesetz (OZG) § 1', url: 'https://www.gesetze-im-internet.de/ozg/' },
  'ozg-maturity': { label: 'OZG-Reifegradmodelle 1.1 und 2.0' },
  'sdg-9': {
    label: 'Verordnung (EU) 2018/1724 Art. 9 (Qualität der Informationen)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/deu',
  },
  'sdg-10': {
    label: 'Verordnung (EU) 2018/1724 Art. 10 (Informationen über Verfahren)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/deu',
  },
  'sdg-12': {
    label: 'Verordnung (EU) 2018/1724 Art. 12 (Übersetzung)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/deu',
  },
  'sdg-13': {
    label: 'Verordnung (EU) 2018/1724 Art. 13 (grenzüberschreitender Zugang zu Online-Verfahren)',
    url: 'https://eur-lex.europa.eu/eli/reg/2018/1724/oj/deu',
  },
  'vwvfg-3a': {
    label: 'Verwaltungsverfahrensgesetz § 3a (Ersatz der Schriftform)',
    url: 'https://www.gesetze-im-internet.de/vwvfg/__3a.html',
  },
  eidas: {
    label: 'Verordnung (EU) Nr. 910/2014 (eIDAS) Art. 8 (Sicherheitsniveaus)',
    url: 'https://eur-lex.europa.eu/eli/reg/2014/910/oj/deu',
  },
  'trust-level': { label: 'Codeliste urn:xoev-de:fim:codeliste:vertrauensniveau' },
  xzufi: { label: 'Austauschstandard XZuFi (Felder der Leistung)' },
  'wcag-2-4-4': {
    label: 'WCAG 2.2, 2.4.4 Linkzweck (im Kontext) (A), über BITV 2.0',
    url: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context',
  },
  'wcag-3-1-5': {
    label: 'WCAG 2.2, 3.1.5 Leseniveau (AAA, Empfehlung)',
    url: 'https://www.w3.org/TR/WCAG22/#reading-level',
  },
  'bitv-documents': {
    label: 'BITV 2.0 mit EN 301 549, Kapitel 10 (Dokumente)',
    url: 'https://www.gesetze-im-internet.de/bitv_2_0/',
  },
  'plain-language': { label: 'Erste Wiener Sachtextformel (Bamberger/Vanecek 1984) und Regeln dieses Werkzeugs' },
  'gdpr-5': { label: 'DSGVO Art. 5 (Datenminimierung)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/deu' },
  'gdpr-32': {
    label: 'DSGVO Art. 32 (Sicherheit der Verarbeitung)',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/deu',
  },
  measured: { label: 'Messung an diesem Katalog' },
  catalogue: { label: 'Was die Suche zum Zeigen und Finden braucht' },
};
