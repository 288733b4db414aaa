/** Which fields of the schemas Leistung220 and Leistung231 have a place in the catalogue; all others stay in `extra`. */
import type { LeftoverRules } from '../leftover-fields.js';

/** Fields that are an object in 2.2 and a list in 2.3. */
export const MODULE_LISTS: readonly string[] =
  'modul_frist modul_kosten modul_bearbeitungsdauer modul_dokument modul_fachliche_freigabe modul_auskunftshinweis'.split(
    ' ',
  );

/** Every field of both schemas: what is none of them is reported, since nobody has said what it means. */
export const KNOWN_LEISTUNG_FIELDS: ReadonlySet<string> = new Set([
  ...MODULE_LISTS,
  ...`id id_sekundaer struktur referenz_leika referenz_leistungsschluessel status_katalog status_bibliothek detailstufe
  leistungsadressat bezugsort_typ modul_text modul_text_individuell modul_begriff_im_kontext modul_ursprungsportal
  typisierung vertrauensniveau kennzeichen_schritformerfordernis kennzeichen_schriftformerfordernis
  kennzeichen_formular_schriftformerfordernis kennzeichen_formular_persoenlich kennzeichen_formular_formlos
  kennzeichen_ea kategorie klassifizierung informationsbereich_sdg informationsbereiche_sdg
  id_leistung_im_kontext leistung_im_kontext_id id_prozess prozess_id herausgeber gueltigkeit_gebiet_id
  durchfuehrbar_einheitliche_stelle relevant_fuer_wirtschaftszweig relevant_fuer_rechtsform
  relevant_fuer_staatsangehoerigkeit versionsinformation versionsinformationen sprachversion gueltigkeit`.split(/\s+/),
]);

const TEXT_MODULES = ['modul_text', 'modul_text_individuell', 'modul_frist', 'modul_kosten', 'modul_bearbeitungsdauer'];
const MODULES = [...TEXT_MODULES, 'modul_dokument'];
const VALUES = ['modul_frist[].frist', 'modul_bearbeitungsdauer[].bearbeitungsdauer', 'modul_kosten[].kosten'];
const LINKS = [
  ...MODULES.map((module) => `${module}[].weiterfuehrender_link`),
  'modul_kosten[].kosten[].link_kostenbildung',
];
/** In 2.2 a document, in 2.3 a document within the entry. */
const DOCUMENTS = ['modul_dokument[].dokument_eingehend[]', 'modul_dokument[].dokument_eingehend[].dokument'];

const fieldsOf = (parents: readonly string[], ...fields: readonly string[]): string[] =>
  parents.flatMap((parent) => fields.map((field) => `${parent}.${field}`));
const entriesOf = (lists: readonly string[]): string[] => lists.map((list) => `${list}[]`);

export const LEISTUNG_RULES: LeftoverRules = {
  mapped: new Set([
    'id.value',
    'id.scheme_agency_id',
    'leistungsadressat',
    'typisierung',
    'informationsbereich_sdg',
    'informationsbereiche_sdg',
    'kennzeichen_schritformerfordernis',
    'kennzeichen_schriftformerfordernis',
    'kennzeichen_formular_schriftformerfordernis',
    // The way of access is kept beside the section that it is of.
    ...fieldsOf(entriesOf(MODULES), 'zugangskanal', 'position_darstellung', 'inhalt', 'beschreibung'),
    'modul_text[].leika_textmodul_abweichende_bezeichnung',
    'modul_dokument[].beschreibung_eingehend',
    ...fieldsOf(entriesOf(VALUES), 'beschreibung', 'position_darstellung'),
    ...fieldsOf(entriesOf(LINKS), 'titel', 'position_darstellung', 'language_code'),
    'modul_kosten[].kosten[].kostenauswahl.beschreibung_kostenfreiheit',
    'modul_kosten[].kosten[].kostenauswahl.beschreibung_variabilitaet',
    ...fieldsOf(DOCUMENTS, 'beschreibung'),
    'kategorie[].bezeichnung',
  ]),
  labels: new Set([
    'modul_text[].leika_textmodul',
    ...fieldsOf(entriesOf(LINKS), 'uri'),
    ...DOCUMENTS.map((document) => `${document}.bezeichnung`),
    'modul_begriff_im_kontext[].begriff_im_kontext[].begriff',
    'kategorie[].id',
  ]),
};
