import { createTranslator, loadLanguage } from '../i18n/translator.js';
import type { Session } from '../session/contract.js';
import { createSession, type SessionOptions } from '../session/create-session.js';
import { scriptSettings } from '../session/script-settings.js';
import { DEFAULT_PREFIX, isPrefix, writeQuery } from '../session/url-state.js';
import { Announcer } from './controllers/announcer.js';
import type { FinderContext } from './finder-context.js';

/** What an element says about its session, and about how it is drawn. */
export interface ContextSettings {
  /** Address of the catalogue as written in the page, or its JSON value. */
  readonly catalogue: SessionOptions['catalogue'];
  /** Prefix of the parameters in the page's address, or `none`. */
  readonly state: string | undefined;
  /** BCP 47 tag. */
  readonly language: string;
  readonly headingLevel: number;
  /** BCP 47 tags parted by spaces; default: the visitor's own. */
  readonly searchLanguages?: string | undefined;
}

/** The context of an element that has a catalogue of its own, for as long as it is on the page. */
export class OwnContext {
  readonly #announcer = new Announcer();
  readonly #redraw: () => void;
  readonly #asked: () => void;
  #settings: ContextSettings | undefined;
  #context: FinderContext | undefined;
  #requestedLanguage: string | undefined;

  /**
   * @param redraw Called when the words of another language have come: call `update` again.
   * @param asked Called before the session is asked what the citizen asks.
   */
  constructor(redraw: () => void, asked: () => void) {
    this.#redraw = redraw;
    this.#asked = asked;
  }

  /** The context for these settings: the same object as before, unless something in it is another one. */
  update(settings: ContextSettings): FinderContext {
    const { language, headingLevel } = settings;
    const translator = createTranslator(language);
    const session = this.#sessionFor(settings);
    this.#settings = settings;
    const context = {
      session,
      translator,
      language,
      headingLevel,
      announcer: this.#announcer,
      asked: this.#asked,
      addressOf: this.#addressOf,
    };
    const before = this.#context;
    if (before && (Object.keys(context) as (keyof FinderContext)[]).every((key) => before[key] === context[key]))
      return before;
    if (translator.language !== language) this.#loadWords(language);
    session.setLanguage(language);
    this.#announcer.element.lang = translator.language;
    this.#context = context;
    return context;
  }

  /** Ends the session; a later `update` begins another. */
  dispose(): void {
    this.#context?.session.dispose();
    this.#context = undefined;
    this.#announcer.stop();
  }

  #sessionFor({ catalogue, state, language, searchLanguages }: ContextSettings): Session {
    const before = this.#settings;
    const isSame =
      before?.catalogue === catalogue && before?.state === state && before?.searchLanguages === searchLanguages;
    if (this.#context && isSame) return this.#context.session;
    this.dispose();
    return createSession({
      catalogue,
      language,
      state: state === 'none' ? state : state === undefined ? {} : { prefix: state },
      ...(searchLanguages === undefined ? {} : { searchLanguages: searchLanguages.split(/\s+/) }),
    });
  }

  readonly #addressOf = (service: string): string | undefined => {
    const { state = '' } = this.#settings ?? {};
    const query = this.#context?.session.snapshot.query;
    if (!query || state === 'none') return undefined;
    return writeQuery(location.search, isPrefix(state) ? state : DEFAULT_PREFIX, { ...query, service });
  };

  #loadWords(language: string): void {
    const { folder } = scriptSettings();
    if (folder === undefined || this.#requestedLanguage === language) return;
    this.#requestedLanguage = language;
    void loadLanguage(language, folder).then(this.#redraw);
  }
}
