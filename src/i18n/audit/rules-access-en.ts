import { englishLack as lack } from './lack-en.js';
import type { RulesWords } from './rule-words.js';

/** English words on ways to a service, and what stands in them. */
export const englishAccess = {
  'online-elsewhere': {
    title: 'No way online, though there is an online service',
    why: 'Whoever looks for the service here goes to the town hall, though it could be done online.',
    mend: 'Check whether the online service named here is open to your municipality and means the same service. Then enter it as a channel of kind “online”.',
    detail: ({ title, url, source, leika }) =>
      `${source === undefined ? 'in the same catalogue' : source}: “${title}” (LeiKa ${leika})${url === undefined ? '' : `, ${url}`}`,
  },
  'online-only-in-text': {
    title: 'The text speaks of an online service, but no link leads there',
    why: 'Whoever sees no “online” button seldom reads down to a link in the text, and goes to the town hall.',
    mend: 'Enter the online service’s address as a channel of its own. For an imported export, add a rule to the mapping file (--mapping). If the service is gone, shorten the text.',
    detail: ({ sentence }) => `“${sentence}”`,
  },
  'few-online': {
    title: 'Most services have no way online',
    why: 'A search that nearly always ends with an appointment is used once.',
    mend: 'First check whether the import recognises every online service (mapping file, --mapping). Then take over online services of the state and of other towns for what is most wanted.',
    detail: ({ online, of }, { number, percent }) =>
      `Only ${number(online)} of ${number(of)} services (${percent(of === 0 ? 0 : online / of)}) have a way online.`,
  },
  'no-way': {
    title: 'No way to the service: no link, no appointment, no office',
    why: 'The page says that the service exists, but not how to get it.',
    mend: 'Enter at least the office in charge with its telephone number or address; better an online service or an appointment page.',
    detail: () => '',
  },
  'eid-only': {
    title: 'Online only with the identity card’s eID',
    why: 'Many have not switched the function on, have forgotten the PIN, or have a card without it. They give up.',
    mend: 'Ask the department whether the service really needs the trust level “high”. Otherwise offer an account, BundID with another means, or no sign-in at all.',
    detail: ({ share, trustLevel }, { percent }) =>
      `${percent(share)} of the online services with known means demand the eID${trustLevel === undefined ? '' : `; trust level here: ${trustLevel}`}`,
  },
  'trust-below-means': {
    title: 'eID demanded, though a lower trust level is enough',
    why: 'The hurdle is higher than the service itself sets it. Whoever uses no eID is kept out for nothing.',
    mend: 'Admit a means of identification that fits the trust level, or correct the level.',
    detail: ({ trustLevel }) => `trust level ${trustLevel}; the eID stands for 40 (high)`,
  },
  'identification-unknown': {
    title: 'Nobody is told beforehand how to identify oneself online',
    why: 'Only inside the form does it show that an account or the eID is needed. Whoever has none has begun in vain.',
    mend: 'Name the means of each online service: none, account, BundID, eID, ELSTER, Mein Unternehmenskonto.',
    detail: lack,
  },
  'signature-unneeded': {
    title: 'Signature demanded, though no written form is marked',
    why: 'A signature means printing, signing and posting. The service is no longer online then.',
    mend: 'Clear up with the department whether a law orders the written form. If not, drop the signature; if so, mark the written form and offer an electronic substitute.',
    detail: ({ services }, { list }) =>
      services === undefined ? '' : `the written form is marked nowhere; a signature is demanded by: ${list(services)}`,
  },
  'maturity-low': {
    title: 'OZG maturity below 3',
    why: 'The application cannot be made online to its end. Somewhere paper comes in, or a walk to the town hall.',
    mend: 'Replace the form by an online service with upload of evidence. In model 1.1 level 3 is the online service; in model 2.0 (0 to 7) the levels up to 3 grade the online application.',
    detail: ({ model, level }) => `level ${String(level)} of model ${model}`,
  },
} satisfies Partial<RulesWords>;
