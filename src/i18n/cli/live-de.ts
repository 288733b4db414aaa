import { count } from './count-de.js';

/** German words of asking services on the network. */
export const germanLive = {
  faults: {
    refused: (url: string, status: string) => `Der Dienst lässt uns nicht ein (${status}): ${url}.`,
    busy: (url: string, seconds: string) =>
      `Der Dienst bittet, erst in ${minutes(seconds)} wieder zu fragen: ${url}. Bitte dann noch einmal starten; mit --cache ORDNER geht es dort weiter.`,
    status: (url: string, status: string) =>
      `Der Dienst antwortet mit dem Fehler ${status}: ${url}. Bitte die Angaben prüfen oder es später noch einmal versuchen; mit --cache ORDNER geht es dort weiter.`,
    'not-json': (url: string, begin: string) =>
      `Die Antwort auf ${url} ist kein JSON; sie beginnt mit „${begin}“. Vielleicht wird der Dienst gewartet oder --api nennt eine andere Adresse.`,
    'too-large': (url: string, megabytes: string) =>
      `Die Antwort auf ${url} ist länger als ${megabytes} MB; sie wird nicht gelesen.`,
    redirect: (url: string, target: string) =>
      `${url} leitet auf einen anderen Server (${target}); dort wird nicht gefragt. Wenn der Dienst umgezogen ist, bitte die neue Adresse mit --api angeben.`,
    unreachable: (url: string, reason: string) =>
      `${url} ist nicht erreichbar (${reason}). Bitte die Verbindung prüfen; mit --cache ORDNER geht es beim nächsten Mal dort weiter.`,
    timeout: (url: string, seconds: string) =>
      `${url} hat ${seconds} Sekunden lang nicht zu Ende geantwortet. Bitte es später noch einmal versuchen; mit --cache ORDNER geht es dort weiter.`,
  },
  pvogHint: 'Bitte die Kennung in der Umgebungsvariable PVOG_CLIENT_ID prüfen; die FITKO vergibt sie.',
  fimHint: 'Das FIM-Portal braucht sonst keine Anmeldung; bitte --api prüfen.',
  waiting: (seconds: number) => `Der Dienst braucht eine Pause: ${count(seconds, 'Sekunde', 'Sekunden')}.`,
  resumed: (answers: number, folder: string) =>
    `Der letzte Lauf wird fortgesetzt: ${count(answers, 'Antwort liegt', 'Antworten liegen')} schon in ${folder}.`,
  found: (services: number) => `Gefunden: ${count(services, 'Dienst', 'Dienste')}`,
  withoutDetails: (id: string) => `${id}: Der Dienst hat dazu keine Texte; übernommen wird, was die Liste sagt.`,
  withoutOnlineServices: 'Die Liste der Onlinedienste gibt es nicht; es bleiben die Links in den Texten.',
  inCircles: (list: string) => `Die Liste „${list}“ wiederholt sich, statt zu enden; weiter wird nicht gefragt.`,
  foreignFolder: (folder: string) =>
    `In ${folder} liegen Dateien, die nicht von hier sind. Bitte mit --cache einen leeren oder neuen Ordner angeben.`,
  otherDownload: (folder: string) =>
    `In ${folder} liegt ein angefangener Abruf mit anderen Angaben. Bitte mit --cache einen anderen Ordner angeben oder diesen löschen.`,
  needsInput: 'Bitte Dateien mit gespeicherten Antworten angeben, oder --live für einen Abruf aus dem Netz.',
  liveWithInput: 'Mit --live werden keine Dateien gelesen. Bitte nur eines von beidem angeben.',
  onlyLive: (option: string) => `--${option} gilt nur zusammen mit --live.`,
  badApi: (value: string) => `--api muss eine Adresse mit https:// oder http:// sein, nicht „${value}“.`,
  badInterval: 'Mit --interval ist eine ganze Zahl von Millisekunden von 0 bis 60000 anzugeben.',
  needsPlace: 'Ein Abruf braucht einen Ort: bitte --ars oder --municipality angeben.',
  placeUnknown: (place: string) =>
    `Der Dienst kennt keinen Ort zu „${place}“. Bitte --municipality und --ars zusammen angeben.`,
  placeAmbiguous: (place: string, places: string) =>
    `„${place}“ ist nicht eindeutig. Bitte zusätzlich --ars angeben:\n${places}`,
  emptyFolder: (folder: string) => `In ${folder} liegen keine Dateien, die sich einlesen lassen.`,
};

function minutes(seconds: string): string {
  return count(Math.max(1, Math.round(Number(seconds) / 60)), 'Minute', 'Minuten');
}

export type LiveWords = typeof germanLive;
