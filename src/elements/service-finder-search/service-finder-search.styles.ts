import { css } from 'lit';

export const styles = css`
  form {
    position: relative;
    container-type: inline-size;
  }
  form:has(.listbox:not([hidden])) {
    z-index: 10;
  }
  label {
    display: block;
    margin-block-end: 0.4em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  .box {
    flex-wrap: nowrap;
    min-block-size: var(--service-finder-search-height, 3.5em);
    padding-inline: 0.9em 0.4em;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .box > .icon {
    color: var(--_accent);
  }
  .box:has(input:focus) {
    border-color: var(--_accent);
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    /* Below 16px iOS zooms the page in when the field gets the focus. */
    font-size: max(16px, 1.0625em);
    block-size: 2.75em;
    appearance: none;
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .clear {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--_muted);
  }
  .listbox {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.4em);
    max-block-size: min(26em, 70vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.4em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 12px 32px -6px rgb(0 0 0 / 25%);
  }
  .group {
    padding: 0.5em 0.75em 0.2em;
    font-weight: 600;
  }
  [role='group'] + [role='group'] {
    margin-block-start: 0.4em;
    padding-block-start: 0.2em;
    border-block-start: 1px solid var(--_line);
  }
  .option {
    flex-wrap: nowrap;
    gap: 0.75em;
    min-block-size: 44px;
    padding: 0.35em 0.75em;
    border-radius: calc(var(--_radius) * 0.65);
  }
  .option .icon {
    color: var(--_muted);
  }
  .option mark {
    background: none;
    box-shadow: none;
    color: inherit;
    font-weight: 700;
  }
  .clear:hover,
  .option:hover,
  [aria-selected='true'] {
    background: var(--_tint);
  }
  [aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .button {
    border-radius: calc(var(--_radius) * 0.65);
  }
  @container (max-width: 24em) {
    .box {
      gap: 0.25em;
    }
    .box > .icon {
      display: none;
    }
    .button {
      padding-inline: 0.8em;
    }
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline-color: Highlight;
    }
    .option mark {
      color: CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
