/**
 * Says on `online.html` where a deep link has led: `?dienst=ID`, `?termin=ID`, `?formular=ID` or `?leika=KEY`, each with
 * the municipality's key (`ars`) and the language (`lang`) where the catalogue's template has them.
 */

const SENTENCES = {
  de: {
    dienst: (service) => `Hier begänne jetzt der Onlinedienst „${service}“`,
    termin: (service) => `Hier buchten Sie jetzt einen Termin für „${service}“`,
    formular: (service) => `Hier öffnete sich jetzt das Formular zu „${service}“`,
    area: (ars) => ` (Regionalschlüssel ${ars})`,
  },
  en: {
    dienst: (service) => `This is where the online service “${service}” would begin`,
    termin: (service) => `This is where you would book an appointment for “${service}”`,
    formular: (service) => `This is where the form for “${service}” would open`,
    area: (ars) => ` (regional key ${ars})`,
  },
};

/** A link may carry anything; only what looks like an id or a key is repeated on the town's page. */
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const ARS = /^\d{12}$/;

function arrival(parameters) {
  const leika = parameters.get('leika');
  const kind = ['dienst', 'termin', 'formular'].find((name) => parameters.has(name)) ?? 'dienst';
  const id = parameters.get(kind) ?? leika ?? '';
  const ars = parameters.get('ars') ?? '';
  return {
    kind,
    id: ID.test(id) ? id : undefined,
    ars: ARS.test(ars) ? ars : undefined,
    language: parameters.get('lang') === 'en' ? 'en' : 'de',
  };
}

function sentence({ kind, ars, language }, service) {
  const words = SENTENCES[language];
  return `${words[kind](service)}${ars === undefined ? '' : words.area(ars)}.`;
}

/** The service's title from the catalogue; `undefined` where it has none of that id or cannot be had. */
async function titleOf({ id, language }) {
  const response = await fetch('generated/catalogue.json').catch(() => undefined);
  if (!response?.ok) return undefined;
  const { services } = await response.json();
  const title = services.find((service) => service.id === id || service.leika?.[0] === id)?.title;
  return typeof title === 'object' ? (title[language] ?? title.de) : title;
}

async function tell(place) {
  const where = arrival(new URLSearchParams(location.search));
  if (where.id === undefined) return;
  place.lang = where.language;
  place.textContent = sentence(where, where.id);
  const title = await titleOf(where);
  if (title !== undefined) place.textContent = sentence(where, title);
}

void tell(document.querySelector('#ankunft'));
