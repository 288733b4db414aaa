import { expect } from 'chai';
import { Combobox, type ComboboxHost } from '../../src/elements/controllers/combobox.js';

/** What a key press may say beside its name; `keyCode` is what Safari's input methods still need. */
type Pressed = Omit<KeyboardEventInit, 'keyCode'> & { readonly keyCode?: number };

/** A field with three options, as an element would draw it. */
class Field implements ComboboxHost {
  optionCount = 3;
  text = 'hund';
  readonly chosen: number[] = [];
  asked = 0;
  readonly combobox = new Combobox(this);

  requestUpdate(): void {
    expect(this.combobox.activeIndex).to.be.lessThan(this.optionCount);
  }
  askForOptions(): void {
    this.asked += 1;
  }
  chooseOption(index: number): void {
    this.chosen.push(index);
  }
  clearText(): boolean {
    const hadText = this.text !== '';
    this.text = '';
    return hadText;
  }
  /** Presses a key; returns whether the browser's own answer to it was prevented. */
  press(key: string, more: Pressed = {}): boolean {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more });
    this.combobox.keydown(event);
    return event.defaultPrevented;
  }
}

const opened = (): Field => {
  const field = new Field();
  field.combobox.open();
  return field;
};

describe('Combobox', () => {
  it('has no option active until an arrow is pressed', () => {
    expect(opened().combobox.activeIndex).to.equal(-1);
  });

  const walks: [keys: string[], active: number][] = [
    [['ArrowDown'], 0],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 2],
    [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 0],
    [['ArrowUp'], 2],
    [['ArrowUp', 'ArrowDown'], 0],
    [['ArrowDown', 'Home'], -1],
    [['ArrowDown', 'End'], -1],
    [['ArrowDown', 'ArrowLeft'], -1],
    [['ArrowDown', 'ArrowRight', 'ArrowDown'], 0],
  ];
  for (const [keys, active] of walks)
    it(`after ${keys.join(', ')} option ${String(active)} is active`, () => {
      const field = opened();
      keys.forEach((key) => field.press(key));
      expect(field.combobox.activeIndex).to.equal(active);
      expect(field.combobox.isOpen).to.be.true;
    });

  it('leaves Home, End and the side arrows to the text', () => {
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'a', 'Backspace'])
      expect(opened().press(key), key).to.be.false;
  });

  it('Enter chooses the active option, once, and closes', () => {
    const field = opened();
    field.press('ArrowDown');
    expect(field.press('Enter')).to.be.true;
    expect(field.chosen).to.deep.equal([0]);
    expect(field.combobox.isOpen).to.be.false;
  });

  it('Enter without an active option sends the form', () => {
    const field = opened();
    expect(field.press('Enter')).to.be.false;
    expect(field.chosen).to.deep.equal([]);
  });

  it('the first Escape closes the list, the second clears the text, a third is the page’s', () => {
    const field = opened();
    field.press('ArrowDown');
    expect(field.press('Escape')).to.be.true;
    expect([field.combobox.isOpen, field.text]).to.deep.equal([false, 'hund']);
    expect(field.press('Escape')).to.be.true;
    expect(field.text).to.equal('');
    expect(field.press('Escape')).to.be.false;
  });

  it('Tab closes, chooses nothing and goes on', () => {
    const field = opened();
    field.press('ArrowDown');
    expect(field.press('Tab')).to.be.false;
    expect([field.combobox.isOpen, field.chosen.length]).to.deep.equal([false, 0]);
  });

  it('Alt+Down opens without an active option, Alt+Up closes', () => {
    const field = new Field();
    field.press('ArrowDown', { altKey: true });
    expect([field.combobox.isOpen, field.combobox.activeIndex]).to.deep.equal([true, -1]);
    field.press('ArrowUp', { altKey: true });
    expect(field.combobox.isOpen).to.be.false;
  });

  it('asks for options when an arrow is pressed and there are none', () => {
    const field = new Field();
    field.optionCount = 0;
    field.press('ArrowDown');
    expect([field.asked, field.combobox.isOpen]).to.deep.equal([1, false]);
  });

  it('is never open without options', () => {
    const field = opened();
    field.optionCount = 0;
    expect([field.combobox.isOpen, field.combobox.activeIndex]).to.deep.equal([false, -1]);
  });

  it('leaves every key to an input method while it composes', () => {
    const composing: [string, Pressed][] = [
      ['isComposing', { isComposing: true }],
      ['key code 229, as Safari sends it after the composition', { keyCode: 229 }],
    ];
    for (const [what, more] of composing) {
      const field = opened();
      field.press('ArrowDown');
      for (const key of ['ArrowDown', 'Enter', 'Escape', 'Tab']) expect(field.press(key, more), what).to.be.false;
      expect([field.combobox.activeIndex, field.chosen.length], what).to.deep.equal([0, 0]);
    }
  });

  it('leaves every key to an input method between compositionstart and compositionend', () => {
    const field = opened();
    field.combobox.compose(true);
    expect(field.press('ArrowDown')).to.be.false;
    field.combobox.compose(false);
    expect(field.press('ArrowDown')).to.be.true;
  });

  it('leaves the browser’s own shortcuts alone', () => {
    expect(opened().press('ArrowDown', { ctrlKey: true })).to.be.false;
    expect(opened().press('ArrowUp', { metaKey: true })).to.be.false;
  });

  it('what the list has used does not reach a dialog around it', () => {
    const field = opened();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    const around = document.createElement('div');
    const inside = around.appendChild(document.createElement('input'));
    let heard = 0;
    around.addEventListener('keydown', () => (heard += 1));
    inside.addEventListener('keydown', (pressed) => {
      field.combobox.keydown(pressed);
    });
    inside.dispatchEvent(event);
    expect(heard).to.equal(0);
  });
});
