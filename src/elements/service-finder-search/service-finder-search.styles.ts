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
    display: flex;
    align-items: center;
    gap: 0.5em;
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
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
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
    text-overflow: ellipsis;
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
  .clear:hover {
    background: var(--_tint);
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
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 12px 32px -6px rgb(0 0 0 / 22%);
  }
  .group {
    padding: 0.5em 0.75em 0.2em;
    font-size: 0.8125em;
    font-weight: 600;
  }
  [role='group'] + [role='group'] {
    margin-block-start: 0.4em;
    padding-block-start: 0.2em;
    border-block-start: 1px solid var(--_line);
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 44px;
    padding: 0.35em 0.75em;
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
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
  .option:hover {
    background: var(--_tint);
  }
  .option[aria-selected='true'] {
    background: var(--_tint);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .button {
    border-radius: calc(var(--_radius) * 0.65);
  }
  @container (max-width: 24em) {
    .box {
      gap: 0.25em;
      padding-inline-start: 0.7em;
    }
    .box > .icon {
      display: none;
    }
    .button {
      padding-inline: 0.8em;
    }
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
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
