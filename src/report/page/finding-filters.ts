/** Shows the rows that pass severity, rule, topic and text, and tells how many. */
export class FindingFilters {
  readonly #form: HTMLFormElement;
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #texts: readonly string[];
  readonly #none: HTMLElement | null;
  readonly #count: HTMLOutputElement | null;
  readonly #number = new Intl.NumberFormat(document.documentElement.lang);

  constructor(form: HTMLFormElement, table: HTMLTableElement) {
    this.#form = form;
    this.#rows = [...(table.tBodies[0]?.rows ?? [])];
    this.#texts = this.#rows.map((row) => `${row.textContent} ${row.dataset['detail'] ?? ''}`.toLowerCase());
    this.#none = document.querySelector('#findings-none');
    this.#count = form.querySelector('output');
    form.addEventListener('input', () => {
      this.#apply();
    });
    // The fields have their first values only after the event.
    form.addEventListener('reset', () => {
      setTimeout(() => {
        this.#apply();
      });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#apply();
  }

  /** In the order on the screen. */
  shownRows(): HTMLTableRowElement[] {
    const body = this.#rows[0]?.parentElement;
    return body ? [...body.querySelectorAll('tr')].filter((row) => !row.hidden) : [];
  }

  showRule(rule: string): void {
    this.#form.reset();
    const select = this.#form.querySelector<HTMLSelectElement>('#filter-rule');
    if (select) select.value = rule;
    // After the reset's own turn, which would show all again.
    setTimeout(() => {
      this.#apply();
    });
  }

  #apply(): void {
    const severities = new Set(
      [...this.#form.querySelectorAll<HTMLInputElement>('[name=severity]:checked')].map((box) => box.value),
    );
    const rule = this.#valueOf('#filter-rule');
    const topic = this.#valueOf('#filter-topic');
    const words = this.#valueOf('#filter-text').toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [index, row] of this.#rows.entries()) {
      const { severity = '', rule: own = '', topics = '' } = row.dataset;
      const text = this.#texts[index] ?? '';
      row.hidden = !(
        severities.has(severity) &&
        (rule === '' || own === rule) &&
        (topic === '' || ` ${topics} `.includes(` ${JSON.stringify(topic)} `)) &&
        words.every((word) => text.includes(word))
      );
      if (!row.hidden) shown += 1;
    }
    if (this.#none) this.#none.hidden = shown > 0;
    if (this.#count)
      this.#count.value = (this.#form.dataset['count'] ?? '')
        .replace('{shown}', this.#number.format(shown))
        .replace('{all}', this.#number.format(this.#rows.length));
  }

  #valueOf(selector: string): string {
    return this.#form.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? '';
  }
}
