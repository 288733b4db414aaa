import { css } from 'lit';

export const styles = css`
  .base,
  .card,
  header,
  .block,
  .details,
  .sections,
  .aside,
  .failed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-content: start;
    justify-items: start;
  }
  .base > *,
  .card > *,
  header > *,
  .block > *,
  .details > *,
  .sections > *,
  .aside > * {
    justify-self: stretch;
  }
  .base {
    container-type: inline-size;
    gap: 0.5em;
  }
  .card {
    gap: calc(var(--_gap) * 1.75);
    padding: clamp(1.1em, 4cqi, 2.25em);
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    font-weight: 600;
  }
  header {
    gap: 0.6em;
  }
  [part='card-title'] {
    font-size: clamp(1.3em, 6cqi, 1.625em);
    line-height: 1.2;
  }
  .summary {
    font-size: 1.0625em;
  }
  .block {
    gap: 0.6em;
  }
  .channels {
    padding: 1.1em;
    border-radius: calc(var(--_radius) * 0.85);
    background: var(--_tint);
  }
  .channels ul {
    display: grid;
  }
  .channels li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.85em;
    padding-block: 0.75em;
  }
  .channels li + li {
    border-block-start: 1px solid var(--_line);
  }
  .channels li > div {
    flex: 1 1 9em;
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .note,
  .facts {
    font-size: 0.875em;
  }
  .details {
    gap: calc(var(--_gap) * 2);
  }
  .sections {
    gap: calc(var(--_gap) * 1.75);
  }
  .text {
    max-inline-size: 68ch;
  }
  .text :is(h4, h5, h6) {
    font-size: 1em;
  }
  .text > :first-child {
    font-size: 1.125em;
  }
  .text :is(ul, ol) {
    display: grid;
    gap: 0.3em;
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .text ol {
    list-style: decimal;
  }
  table {
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  th,
  td {
    padding: 0.4em 0.7em 0.4em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .office + .office {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  address,
  .lines {
    display: grid;
    font-style: normal;
    white-space: pre-line;
  }
  dl {
    display: grid;
    gap: 0.4em;
    margin: 0.5em 0 0;
  }
  dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts {
    display: grid;
    gap: 0.3em;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .aside > .facts:first-child {
    border: 0;
    padding: 0;
  }
  @container (min-width: 48em) {
    .details:has(> .sections) {
      grid-template-columns: minmax(0, 1fr) 17em;
    }
  }
  @container (max-width: 26em) {
    .channels .button {
      inline-size: 100%;
    }
  }
  @media print {
    .channels .button {
      display: block;
      inline-size: 100%;
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      text-align: start;
    }
    .channels a::after {
      content: ' ' attr(href);
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
