/** What a combobox asks of whoever draws it. */
export interface ComboboxHost {
  /** How many options there are now. */
  readonly optionCount: number;
  /** Something changed: draw again. */
  requestUpdate(): void;
  /** Down or up was pressed while no options are shown. */
  askForOptions(): void;
  chooseOption(index: number): void;
  /** Escape was pressed while the list is closed; returns whether there was a text to clear. */
  clearText(): boolean;
}

/**
 * The keyboard of an editable combobox with list autocomplete and manual selection (WAI-ARIA APG): nothing is chosen
 * until somebody chooses it. Knows no framework and no DOM but the keyboard event.
 */
export class Combobox {
  #isOpen = false;
  #activeIndex = -1;
  #isComposing = false;

  constructor(readonly host: ComboboxHost) {}

  /** Whether the list is shown; without options it never is. */
  get isOpen(): boolean {
    return this.#isOpen && this.host.optionCount > 0;
  }

  /** The option that `aria-activedescendant` names; -1 while the text itself is active. */
  get activeIndex(): number {
    return this.isOpen ? this.#activeIndex : -1;
  }

  /** Shows the list, with no option active: the options are new ones. */
  open(): void {
    this.#show(true, -1);
  }

  close(): void {
    this.#show(false, -1);
  }

  /** For `compositionstart` and `compositionend`: the keys in between belong to the input method. */
  compose(isComposing: boolean): void {
    this.#isComposing = isComposing;
  }

  keydown(event: KeyboardEvent): void {
    // Safari ends a composition before the Enter that ended it; only the old key code still tells (229: "processed").
    const { keyCode }: { keyCode: number } = event;
    if (this.#isComposing || event.isComposing || keyCode === 229 || event.ctrlKey || event.metaKey) return;
    if (this.#handle(event)) {
      event.preventDefault();
      // What the list has used must not also close the dialog around it.
      event.stopPropagation();
    }
  }

  /** Whether the key did something here, so that its default must not happen as well. */
  #handle(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        return this.#arrow(1, event.altKey);
      case 'ArrowUp':
        if (event.altKey) return this.#closeIfOpen();
        return this.#arrow(-1, false);
      case 'Enter':
        return this.#chooseActive();
      case 'Escape':
        return this.#closeIfOpen() || this.host.clearText();
      case 'Tab':
        this.#closeIfOpen();
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // They move within the text, which is thereby active again.
        this.#show(this.#isOpen, -1);
        return false;
      default:
        return false;
    }
  }

  #arrow(step: 1 | -1, onlyOpen: boolean): boolean {
    const count = this.host.optionCount;
    if (count === 0) {
      this.host.askForOptions();
      return true;
    }
    const from = this.activeIndex;
    const next = from < 0 ? (step > 0 ? 0 : count - 1) : (from + step + count) % count;
    this.#show(true, onlyOpen ? from : next);
    return true;
  }

  #chooseActive(): boolean {
    const index = this.activeIndex;
    if (index < 0) return false;
    this.close();
    this.host.chooseOption(index);
    return true;
  }

  #closeIfOpen(): boolean {
    const wasOpen = this.isOpen;
    if (wasOpen) this.close();
    return wasOpen;
  }

  #show(isOpen: boolean, activeIndex: number): void {
    this.#isOpen = isOpen;
    this.#activeIndex = activeIndex;
    this.host.requestUpdate();
  }
}
