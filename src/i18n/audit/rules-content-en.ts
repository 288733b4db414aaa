import { englishLack as lack } from './lack-en.js';
import type { RulesWords } from './rule-words.js';

/** English words on what is out of date, missing or out of order. */
export const englishContent = {
  expired: {
    title: 'No longer valid, but still listed',
    why: 'Somebody prepares an application that no longer exists.',
    mend: 'Take the service out of the catalogue, or extend its validity.',
    detail: ({ validThrough }, { date }) => `valid through ${date(validThrough)}`,
  },
  'not-yet-valid': {
    title: 'Not yet valid, but already listed',
    why: 'Whoever comes now is sent away.',
    mend: 'Show the service from its first day on, or name the date in the title.',
    detail: ({ validFrom }, { date }) => `valid from ${date(validFrom)}`,
  },
  outdated: {
    title: 'Unchanged for more than twelve months',
    why: 'Fees, offices and links change. Whoever follows old ones pays the wrong sum or comes in vain.',
    mend: 'Have the department confirm the text once a year, what is most wanted first. A confirmation without a change is a new date, too.',
    detail: ({ updated }, { date }) => `last on ${date(updated)}`,
  },
  'date-unknown': {
    title: 'Age of the texts unknown',
    why: 'Neither you nor citizens can see whether a text still holds.',
    mend: 'Have the export carry the date of the last editorial change, not that of the export.',
    detail: (params, format) =>
      params.sameDate === undefined
        ? lack(params, format)
        : `All services bear the date ${format.date(params.sameDate)}: probably the export’s.`,
  },
  'no-office': {
    title: 'No office in charge',
    why: 'With a question, nobody knows whom to call.',
    mend: 'Assign the office, even where the service is wholly online.',
    detail: lack,
  },
  'no-fees': {
    title: 'Nothing on fees',
    why: 'Whether it costs anything is among the first questions. Whoever does not find it rings up.',
    mend: 'Name the sum. “Free of charge” is information, too.',
    detail: lack,
  },
  'no-duration': {
    title: 'Nothing on the time it takes',
    why: 'Whoever has a deadline must know when to begin.',
    mend: 'Name the usual time in days or weeks, if need be as a range.',
    detail: lack,
  },
  'no-documents': {
    title: 'Nothing on documents',
    why: 'With a paper missing the walk was in vain, and the office has the work twice.',
    mend: 'List the documents. “None” is information, too.',
    detail: lack,
  },
  'no-leika': {
    title: 'No LeiKa key',
    why: 'Without its key neither state nor federation, 115 nor the portal network finds the service, and the state’s texts cannot be joined.',
    mend: 'Look the key up in the FIM portal and enter it. Purely local offers have none; then there is nothing to do.',
    detail: lack,
  },
  'link-broken': {
    title: 'Links lead nowhere',
    why: 'Just where somebody wants to act, an error page stands.',
    mend: 'Replace the address. Where several services have the same one, keep it in one central place.',
    detail: ({ url, state, status, office }) =>
      `${office === undefined ? '' : `office ${office}: `}${url} (${LINK_STATES[state] ?? state}${status === undefined ? '' : `, ${String(status)}`})`,
  },
  'link-moved': {
    title: 'Links are redirected',
    why: 'They still arrive. When the old address is given up, the link is dead.',
    mend: 'Replace the address by the new one, where that looks lasting.',
    detail: ({ url, finalUrl }) => `${url} → ${finalUrl}`,
  },
  'link-http': {
    title: 'Links without encryption (http)',
    why: 'Browsers warn of them, and anyone on the way can read along.',
    mend: 'Begin the address with https:// and check whether the page answers there.',
    detail: ({ url }) => url,
  },
  'link-tracking': {
    title: 'Links with tracking or session parameters',
    why: 'They tell where somebody comes from. A session in a link is soon over.',
    mend: 'Take the named part out of the address and try whether it still leads where it should.',
    detail: ({ url, parameter }) => `${parameter} in ${url}`,
  },
  'pdf-form': {
    title: 'Forms as PDF',
    why: 'PDF forms can hardly be filled in on a telephone, are seldom accessible and mostly end on paper.',
    mend: 'Replace those most wanted by an online service. What stays PDF must be fillable and accessible (PDF/UA).',
    detail: ({ url, count }) => (count > 1 ? `${String(count)} forms, first ${url}` : url),
  },
  'same-title': {
    title: 'The same title more than once',
    why: 'The list of hits shows the same thing twice. Which is the right one cannot be told.',
    mend: 'Tell the titles apart (for whom, which case), or merge the services.',
    detail: ({ title, services }, { list }) => `“${title}”: ${list(services)}`,
  },
  'no-topic': {
    title: 'No topic',
    why: 'Whoever browses instead of searching never comes past this service.',
    mend: 'Put every service under at least one topic.',
    detail: lack,
  },
  'topic-orphan': {
    title: 'Topics without a service',
    why: 'Whoever chooses the topic finds nothing.',
    mend: 'Assign services, or drop the topic.',
    detail: ({ label, topic }) => `${label} (${topic})`,
  },
  'topic-single': {
    title: 'Topics with one service only',
    why: 'The topic is a detour to a single hit and makes the list of topics longer.',
    mend: 'Merge it with a related topic.',
    detail: ({ label, topic }) => `topic ${label} (${topic})`,
  },
} satisfies Partial<RulesWords>;

const LINK_STATES: Readonly<Record<string, string>> = {
  broken: 'error page',
  unreachable: 'server not reached',
  tls: 'invalid certificate',
  timeout: 'no answer in time',
  'soft-404': '“not found”, without telling the browser',
};
