import { englishLack as lack } from './lack-en.js';
import type { RulesWords } from './rule-words.js';

/** English words on titles, search words and texts. */
export const englishWords = {
  'not-found-by-title': {
    title: 'The search does not find the service by its own title',
    why: 'Even whoever knows the official name does not see the service on the first page.',
    mend: 'Give the service a title with a word that no other has, or merge services that are the same. Check also whether a block keeps it out.',
    detail: ({ place }) => (place === undefined ? 'not among the first 50' : `only in place ${String(place)}`),
  },
  'not-found-by-synonym': {
    title: 'Own search words do not lead to the service',
    why: 'The editors entered the word, but other services come first. The service is looked for in vain.',
    mend: 'Take the word away from services that are not meant, or pin the service for it.',
    detail: ({ synonyms }, { list }) => list(synonyms.map((word) => `“${word}”`)),
  },
  'no-synonyms': {
    title: 'No search words',
    why: 'Citizens search in their own words. With the official title alone they find the service less easily.',
    mend: 'Enter three to six words that people use on the telephone: short forms, everyday words, occasions.',
    detail: lack,
  },
  'official-title': {
    title: 'Officialese in the title',
    why: 'Whoever skims a list looks for their own word and reads over the official one.',
    mend: 'Name the thing by its everyday word, best with a verb. The official word becomes a search word; the law belongs in the text.',
    detail: ({ word, plain }) =>
      plain === '' ? `“${word}” belongs in the text` : `“${word}”, in everyday words: ${plain}`,
  },
  'title-long': {
    title: 'Title longer than 60 characters',
    why: 'Long titles break over several lines on a telephone and are cut by search engines.',
    mend: 'Shorten to the thing and what is done with it. Variants and audiences belong in the summary.',
    detail: ({ length }) => `${String(length)} characters`,
  },
  'summary-missing': {
    title: 'No summary',
    why: 'The list of hits shows the title alone. Whether it is the right service shows only after a click.',
    mend: 'Write one or two short sentences: what do I get, who is it for?',
    detail: lack,
  },
  'summary-hard': {
    title: 'Summary hard to read',
    why: 'The summary stands under every hit. Whoever has to read it twice clicks wrong or not at all.',
    mend: 'At most 20 words a sentence; say who does what; verbs instead of nouns in -ung. Where the summary breaks off, the description’s first sentence was too long.',
    detail: ({ longest, passive, nominal, cut }, { list, number }) =>
      list([
        ...(longest === undefined ? [] : [`sentence of ${number(longest)} words`]),
        ...(passive === undefined ? [] : ['passive voice only']),
        ...(nominal === undefined ? [] : [`${number(nominal)} nouns made of verbs in one sentence`]),
        ...(cut === undefined ? [] : ['breaks off in mid-sentence']),
      ]),
  },
  'text-hard': {
    title: 'Description hard to read',
    why: 'The text asks for more than schools teach. Whoever does not understand it rings up or brings the wrong papers.',
    mend: 'Shorter sentences, everyday words, lists. Aim for school year 10 or below.',
    detail: ({ year, longest, passive }, { number, percent }) =>
      `school year ${number(year)} (Wiener Sachtextformel), longest sentence ${number(longest)} words, ${percent(passive)} passive voice`,
  },
  'language-versions': {
    title: 'Languages missing for services in demand',
    why: 'Newcomers and people with learning difficulties do not understand the page and need somebody to help.',
    mend: 'Begin with title and summary of what is most wanted, in English and in your town’s languages. Mark what a machine translated.',
    detail: ({ missing, of }, { list, languageName, number }) =>
      of === undefined
        ? `missing: ${list(missing.map(languageName))}`
        : `None of ${number(of)} services has a second language.`,
  },
} satisfies Partial<RulesWords>;
