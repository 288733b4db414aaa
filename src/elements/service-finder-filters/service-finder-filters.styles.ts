import { css } from 'lit';

export const styles = css`
  :host([empty]) {
    display: none;
  }
  .toggle,
  .chips {
    margin-block-end: var(--_gap);
  }
  [aria-expanded='false'] + .stack {
    display: none;
  }
  @container (min-width: 46em) {
    .toggle.toggle {
      display: none;
    }
    .toggle + .stack.stack {
      display: grid;
    }
  }
  fieldset {
    min-inline-size: 0;
    /* More topics than fit are scrolled by the tab key as well: each has a field. */
    max-block-size: 26em;
    overflow-y: auto;
    margin: 0;
    padding: 0 4px;
    border: 0;
  }
  legend {
    margin-block-end: 0.35em;
    padding: 0;
    font-weight: 650;
  }
  label {
    display: flex;
    gap: 0.6em;
    padding-block: 0.3em;
  }
  label:hover {
    text-decoration: underline;
  }
  label .muted {
    margin-inline-start: auto;
  }
  input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  .chip {
    min-block-size: 2.25em;
    padding: 0.25em 0.6em 0.25em 0.9em;
    border: 1px solid var(--_accent);
    border-radius: 1.25em;
    background: var(--_tint);
  }
  @media (pointer: coarse) {
    label,
    .chip {
      min-block-size: 44px;
      align-items: center;
    }
    input {
      margin: 0;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
