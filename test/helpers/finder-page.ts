import { fixture, html } from '@open-wc/testing-helpers';
import type { LitElement, TemplateResult } from 'lit';
import '../../src/elements/service-finder/define.js';
import type { ServiceFinder } from '../../src/elements/service-finder/service-finder.js';
import type { ServiceFinderFilters } from '../../src/elements/service-finder-filters/service-finder-filters.js';
import type { ServiceFinderResults } from '../../src/elements/service-finder-results/service-finder-results.js';
import type { ServiceFinderSearch } from '../../src/elements/service-finder-search/service-finder-search.js';
import type { ServiceFinderService } from '../../src/elements/service-finder-service/service-finder-service.js';
import { focused, type, until, words } from './browser.js';

/** Twenty-two services of a town that does not exist. */
export const CATALOGUE = '/test/helpers/catalogue.json';

/** What a part shows. */
class Shown<Part extends HTMLElement> {
  constructor(readonly element: Part) {}

  find(selector: string): HTMLElement | null {
    return this.element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  /** The one button or link with these words, or this label. */
  action(name: string): HTMLElement {
    const found = this.all('button, a').find((one) => one.getAttribute('aria-label') === name || words(one) === name);
    if (!found)
      throw new Error(`No button or link "${name}"; there are: ${this.all('button, a').map(words).join(' | ')}`);
    return found;
  }

  get words(): string {
    return words(this.find('.base'));
  }
}

export class SearchBox extends Shown<ServiceFinderSearch> {
  get input(): HTMLInputElement {
    return this.find('input[role]') as HTMLInputElement;
  }
  get listbox(): HTMLElement {
    return this.find('[role="listbox"]') as HTMLElement;
  }
  get isOpen(): boolean {
    return this.input.getAttribute('aria-expanded') === 'true';
  }
  get options(): HTMLElement[] {
    return this.all('[role="option"]');
  }
  /** The words of the option that a screen reader has its cursor on. */
  get activeOption(): string | undefined {
    const id = this.input.getAttribute('aria-activedescendant');
    return id === null ? undefined : words(this.find(`#${id}`));
  }
  /** Types with real keys and waits for the suggestions. */
  async type(text: string): Promise<void> {
    this.input.focus();
    await type(text);
    await until(`suggestions for "${text}"`, () => this.isOpen);
  }
}

export class Hit {
  constructor(readonly element: HTMLElement) {}
  get title(): HTMLElement {
    return this.element.querySelector<HTMLElement>('[part="hit-title"]') as HTMLElement;
  }
  get marks(): string[] {
    return [...this.title.querySelectorAll('mark')].map(words);
  }
  get badges(): string[] {
    return [...this.element.querySelectorAll('[part="badge"]')].map(words);
  }
  get reasons(): string[] {
    return [...this.element.querySelectorAll('[part="hit-reason"]')].map(words);
  }
  get action(): HTMLAnchorElement | null {
    return this.element.querySelector('[part="action"]');
  }
}

export class Results extends Shown<ServiceFinderResults> {
  get count(): string {
    return words(this.find('[part="count"]'));
  }
  get hits(): Hit[] {
    return this.all('[part="hit"]').map((element) => new Hit(element));
  }
  get titles(): string[] {
    return this.hits.map(({ title }) => words(title));
  }
  hit(title: string): Hit {
    const found = this.hits.find((hit) => words(hit.title) === title);
    if (!found) throw new Error(`No hit "${title}"; there are: ${this.titles.join(' | ')}`);
    return found;
  }
  get card(): Card | undefined {
    const card = this.element.shadowRoot?.querySelector('service-finder-service');
    return card ? new Card(card) : undefined;
  }
}

export class Card extends Shown<ServiceFinderService> {
  get heading(): HTMLElement | null {
    return this.find('[part="card-title"]');
  }
  get sections(): string[] {
    return this.all('[part="section"]').map((section) => words(section.firstElementChild));
  }
}

export class Filters extends Shown<ServiceFinderFilters> {
  get isShown(): boolean {
    return getComputedStyle(this.element).display !== 'none';
  }
  get boxes(): HTMLInputElement[] {
    return this.all('input') as HTMLInputElement[];
  }
  /** Each value with its count: "Tiere 2". */
  get labels(): string[] {
    return this.boxes.map((box) => words(box.closest('label')));
  }
  get chips(): HTMLElement[] {
    return this.all('[part="chip"]');
  }
  box(label: string): HTMLInputElement {
    const found = this.boxes.find((box) => words(box.closest('label')).startsWith(label));
    if (!found) throw new Error(`No filter "${label}"; there are: ${this.labels.join(' | ')}`);
    return found;
  }
}

/** The parts that a finder always has. */
export const PARTS = ['service-finder-search', 'service-finder-filters', 'service-finder-results'] as const;
type PartName = (typeof PARTS)[number];

/** A page with one finder, in a citizen's and a screen reader's terms. */
export class FinderPage {
  constructor(readonly finder: ServiceFinder) {}

  get search(): SearchBox {
    return new SearchBox(this.part('service-finder-search'));
  }
  get results(): Results {
    return new Results(this.part('service-finder-results'));
  }
  get filters(): Filters {
    return new Filters(this.part('service-finder-filters'));
  }
  /** A part of the finder, inside it or elsewhere on the page. */
  part<Name extends PartName>(name: Name): HTMLElementTagNameMap[Name] {
    return this.finder.shadowRoot?.querySelector(name) ?? document.querySelector(name)!;
  }
  get card(): Card | undefined {
    return this.results.card;
  }
  /** What was last said to screen readers. */
  get spoken(): string {
    return [...(this.finder.shadowRoot?.querySelectorAll('[role="status"]') ?? [])].map(words).join('');
  }
  /** Waits for the answer to a text that was asked. */
  async answered(text: string): Promise<void> {
    await until(`an answer to "${text}"`, () => {
      const { answering, answeredText, query } = this.#snapshot ?? {};
      return answering === false && answeredText === text && query?.text === text;
    });
    await this.drawn();
  }
  /** Waits until all parts show what the session holds. */
  async drawn(): Promise<void> {
    await this.finder.updateComplete;
    for (const name of PARTS) await (this.part(name) as LitElement | null)?.updateComplete;
  }
  /** Asks without the keyboard, for tests about what is found. */
  async ask(text: string): Promise<void> {
    const { input } = this.search;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.answered(text);
    input.blur();
  }
  async cardOf(title: string): Promise<Card> {
    await until(`the card of "${title}"`, () => words(this.card?.heading) === title);
    return this.card as Card;
  }
  get #snapshot() {
    return this.finder.context?.session.snapshot;
  }
}

/** Puts a finder on the page and waits for its start screen (or whatever else it shows). */
export async function open(
  template: TemplateResult = html`<service-finder catalogue=${CATALOGUE} state="none"></service-finder>`,
): Promise<FinderPage> {
  const root = await fixture<HTMLElement>(template);
  const finder = root.matches('service-finder') ? root : root.querySelector('service-finder');
  const page = new FinderPage(finder as ServiceFinder);
  await until('a catalogue, or a failure', () =>
    ['ready', 'failed'].includes(page.finder.context?.session.snapshot.status ?? ''),
  );
  await until('the first answer', () => {
    const { status, answer } = page.finder.context?.session.snapshot ?? {};
    return status === 'failed' || answer !== undefined;
  });
  await page.drawn();
  return page;
}

/** Whether an element, or something inside it, has the focus. */
export const hasFocus = (element: Element | null | undefined): boolean => !!element && focused() === element;
