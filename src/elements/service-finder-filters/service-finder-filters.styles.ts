import { css } from 'lit';

export const styles = css`
  :host([empty]) {
    display: none;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .toggle {
    justify-self: start;
  }
  .toggle .icon {
    transition: rotate 0.15s;
  }
  .toggle[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .filters {
    display: none;
    gap: calc(var(--_gap) * 1.25);
  }
  .filters.open {
    display: grid;
  }
  @container (min-width: 46em) {
    .toggle {
      display: none;
    }
    .filters {
      display: grid;
    }
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.35em;
    padding: 0;
    font-weight: 650;
  }
  .value {
    display: flex;
    gap: 0.6em;
    padding-block: 0.3em;
    cursor: pointer;
  }
  .value:hover span:first-of-type {
    text-decoration: underline;
  }
  .value > span:last-child {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
    padding: 0.25em 0.6em 0.25em 0.9em;
    border: 1px solid var(--_accent);
    border-radius: 1.25em;
    background: var(--_tint);
    color: inherit;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .fold {
    padding-block: 0.3em;
  }
  @media (pointer: coarse) {
    .value,
    .fold,
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
