/** What the search box offers while somebody types: completions first, then services. */
import { allVersions, plainIn } from '../catalogue/localized-text.js';
import { fold, foldWithOrigins } from '../text/fold.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { stem } from '../text/stem.js';
import { tokenise, type Token } from '../text/tokens.js';
import { answer } from './answer.js';
import type { Hit, Query, Range, Suggestion } from './contract.js';
import type { SearchIndex } from './search-index.js';

const MAX_COMPLETIONS = 5;
const MAX_SERVICES = 3;
/** Services whose words complete the last word. */
const LOOKED_AT = 20;
const MIN_TYPED = 2;
/** A story is searched, not completed. */
const MAX_TYPED = 200;

/** A title or synonym that can complete a text. */
interface Wording {
  readonly folded: string;
  readonly text: string;
  readonly demand: number;
}

/** Suggestions over one index; the sorted list of wordings is made once a language. */
export class Suggester {
  readonly #index: SearchIndex;
  readonly #wordings = new Map<string, readonly Wording[]>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  suggest(query: Query): Suggestion[] {
    const typed = query.text.trimStart();
    if (typed.length > MAX_TYPED || fold(typed.trim()).length < MIN_TYPED) return [];
    const found = answer({ ...query, offset: 0, limit: LOOKED_AT }, this.#index).hits.filter((hit) => !hit.weak);
    const completions = new Map<string, string>();
    const starting = this.#startingWith(typed, query);
    // What is in demand first, then words of what would be found, then the rest of the alphabet.
    for (const text of [
      ...starting.filter(({ demand }) => demand > 0).map((wording) => wording.text),
      ...this.#lastWord(typed, found, query),
      ...starting.map((wording) => wording.text),
    ])
      if (!completions.has(fold(text)) && fold(text) !== fold(typed.trim())) completions.set(fold(text), text);
    const titles = found.slice(0, MAX_SERVICES).map((hit) => this.#service(hit, query));
    const shown = new Set(titles.map((suggestion) => fold(suggestion.text)));
    return [
      ...[...completions.values()]
        .filter((text) => !shown.has(fold(text)))
        .slice(0, MAX_COMPLETIONS)
        .map((text): Suggestion => ({ kind: 'completion', text, ranges: typedPart(text, typed) })),
      ...titles,
    ];
  }

  /** Titles and synonyms that start with what was typed, the most wanted and the shortest first. */
  #startingWith(typed: string, query: Query): Wording[] {
    const folded = fold(typed);
    const wordings = this.#wordingsIn(query.language ?? this.#index.catalogue.language);
    let low = 0;
    let high = wordings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((wordings[middle]?.folded ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    const found: Wording[] = [];
    for (let place = low; place < wordings.length && found.length < 50; place += 1) {
      const wording = wordings[place];
      if (!wording?.folded.startsWith(folded)) break;
      found.push(wording);
    }
    return found.sort((a, b) => b.demand - a.demand || a.text.length - b.text.length);
  }

  /** The last word completed by a word of the services that the whole text finds. */
  #lastWord(typed: string, found: readonly Hit[], query: Query): string[] {
    const tokens = tokenise(typed);
    const last = tokens[tokens.length - 1];
    if (!last || last.end !== typed.length || last.word.length < MIN_TYPED) return [];
    const counts = new Map<string, { surface: string; count: number }>();
    const note = (token: Token): void => {
      if (!token.word.startsWith(last.word) || token.word === last.word || FUNCTION_WORDS.has(token.word)) return;
      // "Personalausweis" and "Personalausweises" are one completion, the shorter.
      const key = stem(token.word);
      const known = counts.get(key);
      const isShorter = !known || token.surface.length < known.surface.length;
      counts.set(key, { surface: isShorter ? token.surface : known.surface, count: (known?.count ?? 0) + 1 });
    };
    const language = query.language ?? this.#index.catalogue.language;
    for (const hit of found) {
      const service = this.#index.services.find((candidate) => candidate.id === hit.serviceId);
      if (!service) continue;
      for (const token of tokenise(plainIn(service.title, language, this.#index.catalogue.language))) note(token);
      for (const synonym of service.synonyms ?? [])
        for (const { text, language: own } of allVersions(synonym, this.#index.catalogue.language))
          if (own === language) for (const token of tokenise(text)) note(token);
    }
    return [...counts.values()]
      .sort((a, b) => b.count - a.count || a.surface.length - b.surface.length || (a.surface < b.surface ? -1 : 1))
      .map(({ surface }) => typed.slice(0, last.start) + surface);
  }

  #service(hit: Hit, query: Query): Suggestion {
    const service = this.#index.services.find((candidate) => candidate.id === hit.serviceId);
    const language = query.language ?? this.#index.catalogue.language;
    const ranges = hit.matches.find((match) => match.field === 'title')?.ranges ?? [];
    return {
      kind: 'service',
      serviceId: hit.serviceId,
      text: plainIn(service?.title, language, this.#index.catalogue.language),
      ranges,
    };
  }

  /** Makes the list for a language in steps, so that the first letters typed do not wait for it. */
  *prepareInSteps(language: string): Generator<void, readonly Wording[]> {
    const { catalogue, services } = this.#index;
    const wordings = new Map<string, Wording>();
    const add = (text: string, demand: number): void => {
      const folded = fold(text.trim());
      if (folded.length > 0 && text.length <= 60 && (wordings.get(folded)?.demand ?? -1) < demand)
        wordings.set(folded, { folded, text: text.trim(), demand });
    };
    for (const service of services) {
      const demand = service.popularity ?? 0;
      add(plainIn(service.title, language, catalogue.language), demand);
      for (const synonym of service.synonyms ?? [])
        for (const { text, language: own } of allVersions(synonym, catalogue.language))
          if (own === language) add(text, demand);
      yield;
    }
    const sorted = [...wordings.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1));
    this.#wordings.set(language, sorted);
    return sorted;
  }

  #wordingsIn(language: string): readonly Wording[] {
    const known = this.#wordings.get(language);
    if (known) return known;
    const steps = this.prepareInSteps(language);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

/** The beginning of a completion that is typed already, as far as the two agree. */
function typedPart(text: string, typed: string): Range[] {
  const folded = fold(typed);
  const own = foldWithOrigins(text);
  const end = own.text.startsWith(folded) ? (own.origins[folded.length] ?? 0) : 0;
  return end > 0 ? [[0, end]] : [];
}
