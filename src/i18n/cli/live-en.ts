import { count } from './count-en.js';
import type { LiveWords } from './live-de.js';

/** English words of asking services on the network. */
export const englishLive: LiveWords = {
  faults: {
    refused: (url, status) => `The service does not let us in (${status}): ${url}.`,
    busy: (url, seconds) =>
      `The service asks to come back in ${minutes(seconds)}: ${url}. Please start again then; with --cache FOLDER it goes on from there.`,
    status: (url, status) =>
      `The service answers with error ${status}: ${url}. Please check the options, or try again later; with --cache FOLDER it goes on from there.`,
    'not-json': (url, begin) =>
      `The answer to ${url} is not JSON; it begins with “${begin}”. Perhaps the service is being maintained, or --api names another address.`,
    'too-large': (url, megabytes) => `The answer to ${url} is longer than ${megabytes} MB; it is not read.`,
    redirect: (url, target) =>
      `${url} redirects to another host (${target}), which is not asked. If the service has moved, please give the new address with --api.`,
    unreachable: (url, reason) =>
      `${url} cannot be reached (${reason}). Please check the connection; with --cache FOLDER the next run goes on from there.`,
    timeout: (url, seconds) =>
      `${url} did not finish its answer within ${seconds} seconds. Please try again later; with --cache FOLDER it goes on from there.`,
  },
  pvogHint: 'Please check the client id in the environment variable PVOG_CLIENT_ID; FITKO gives it out.',
  fimHint: 'The FIM portal needs no login otherwise; please check --api.',
  waiting: (seconds) => `The service needs a pause: ${count(seconds, 'second', 'seconds')}.`,
  resumed: (answers, folder) =>
    `Going on with the last run: ${count(answers, 'answer is', 'answers are')} already in ${folder}.`,
  found: (services) => `Found: ${count(services, 'service', 'services')}`,
  withoutDetails: (id) => `${id}: the service has no texts for it; what the list tells is taken.`,
  withoutOnlineServices: 'There is no list of online services; the links in the texts remain.',
  inCircles: (list) => `The list “${list}” repeats itself instead of ending; it is not asked further.`,
  foreignFolder: (folder) =>
    `${folder} holds files that are not from here. Please give an empty or new folder with --cache.`,
  otherDownload: (folder) =>
    `${folder} holds a download begun with other options. Please give another folder with --cache, or delete this one.`,
  needsInput: 'Please give files with saved answers, or --live to ask the service on the network.',
  liveWithInput: 'With --live no files are read. Please give only one of the two.',
  onlyLive: (option) => `--${option} holds with --live only.`,
  badApi: (value) => `--api must be an address with https:// or http://, not “${value}”.`,
  badInterval: 'Please give --interval as a whole number of milliseconds from 0 to 60000.',
  needsPlace: 'Asking the service needs a place: please give --ars or --municipality.',
  placeUnknown: (place) => `The service knows no place for “${place}”. Please give --municipality and --ars together.`,
  placeAmbiguous: (place, places) => `“${place}” is not one place only. Please add --ars:\n${places}`,
  emptyFolder: (folder) => `${folder} holds no files that can be read.`,
};

function minutes(seconds: string): string {
  return count(Math.max(1, Math.round(Number(seconds) / 60)), 'minute', 'minutes');
}
