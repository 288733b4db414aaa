/**
 * The fields of XZuFi 2.1, 2.2 and 2.3 that the importer knows: elements and attributes by their local names. What is
 * known and has no place of its own in the catalogue arrives in `extra`; what is not known is counted as unmapped.
 */
const FIELDS = `
alternativeBeschreibung angabeSignatur anschrift art
bearbeitungsdauer begriff begriffImKontext beginn beschreibung beschreibungAusgehend beschreibungEingehend
beschreibungKostenfreiheit beschreibungVariabilitaet betrag betragObergrenze betragUntergrenze bezeichnung
bezirk bezugsortTyp bis bundesland
code copyright currencyCode currencyID
dateiReferenz dauer dauerBis detailstufe dokument dokumentAusgehend dokumentEingehend durchfuehrbarEinheitlicheStelle
dynamischeParameter
einheit einheitBis ende erreichbarkeit erstelltDatumZeit erstelltDurch
fachlichFreigegebenAm fachlichFreigegebenDurch formularReferenz frist fristDauer fristStichtag fristauswahl
gebietID gemeindeschluessel gemeindeverband geaendertDatumZeit geaendertDurch geokodierung gueltigkeit
gueltigkeitGebietID
hausnummer herausgeber
id idLeistungImKontext idProzess idSekundaer individuellesTextmodultyp infoOeffnungszeitenText informationsbereicheSDG
informationsbereichSDG informationsbereichSDG1 informationsbereichSDG2 inhalt internetadresse
kanal kategorie kennung kennzeichenAusloeser kennzeichenEA kennzeichenFormularFormlos kennzeichenFormularPersoenlich
kennzeichenFormularSchriftformerfordernis kennzeichenMaschinelleUebersetzung kennzeichenSchriftformerfordernis klasse
klassifizierung kommunikation kommunikationssystem kosten kostenauswahl kostenFix kostenFrei kostenVariabel kreis
kurzbezeichnung kurzbeschreibung
languageCode leikaTextmodul leikaTextmodulAbweichendeBezeichnung leistungID leistungImKontextID
leistungsadressat leistungsgruppierung leistungsgruppierungLeiKa leistungsobjektID link
linkKostenbildung listAgencyID listName listURI listVersionID
maschinelleUebersetzung modulAuskunftshinweis modulBearbeitungsdauer modulBegriffImKontext modulDokument
modulFachlicheFreigabe modulFrist modulKosten modulText modulTextIndividuell modulUrsprungsportal monatTag
name nation nichtGelisteterWert
oeffnungszeiten organisationseinheitID onlinedienstID originalID originalSprache ort
parameterName pflichtangabeGrundKontextabhaengigkeit pflichtangabetyp piktogrammID positionDarstellung postfach
postleitzahl prozessID
referenzFormularID referenzLeiKa referenzLeistungsschluessel regionalschluessel relevantFuerRechtsform
relevantFuerStaatsangehoerigkeit relevantFuerWirtschaftszweig rolle
schemeAgencyID schemeAgencyName schemeDataURI schemeID schemeName schemeURI schemeVersionID spezifischeID
sprachbezeichnungDeutsch sprachbezeichnungNativ sprachversion staatengruppe staatsangehoerigkeit
standardZustaendigkeitsgebiet statusBibliothek statusKatalog strasse struktur
titel typ type typisierung
uebergeordneteKategorieID uebergeordnetesGebietID uebergeordnetesObjektID uebersetztDurch unitCode
untergeordneteKategorieID untergeordnetesGebietID uri
verrichtung verrichtungLeiKa verrichtungsdetail version versionsinformation versionsinformationen vertrauensniveau
verwaltungspolitischeKodierung von vorkasse value
waehrung weiterfuehrenderLink
zugangskanal zusatz zustaendigkeit
`;

const KNOWN: ReadonlySet<string> = new Set(FIELDS.trim().split(/\s+/));
const CANONICAL: ReadonlyMap<string, string> = new Map([...KNOWN].map((name) => [name.toLowerCase(), name]));

/** The name as it is written here, since editions differ in `…Id` and `…ID`; an unknown name as it stands. */
export function canonicalField(name: string): string {
  return CANONICAL.get(name.toLowerCase()) ?? name;
}

export function isKnownField(name: string): boolean {
  return KNOWN.has(name);
}

/** Fields whose text is HTML: elements in them are its markup. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'inhalt',
  'beschreibung',
  'beschreibungAusgehend',
  'beschreibungEingehend',
  'beschreibungKostenfreiheit',
  'beschreibungVariabilitaet',
  'infoOeffnungszeitenText',
  'kurzbeschreibung',
]);

export function isTextField(name: string): boolean {
  return TEXT_FIELDS.has(name);
}
