import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
  }
  .card {
    gap: calc(var(--_gap) * 1.75);
    padding: clamp(1.1em, 4cqi, 2.25em);
  }
  .back {
    min-block-size: 44px;
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  header {
    gap: 0.6em;
  }
  [part='card-title'] {
    font-size: clamp(1.3em, 6cqi, 1.625em);
    line-height: 1.2;
  }
  .channels {
    padding: 1.1em 1.1em 0.4em;
    border-radius: calc(var(--_radius) * 0.85);
    background: var(--_tint);
  }
  .channels li {
    gap: 0.5em 0.85em;
    padding-block: 0.75em;
  }
  .channels li + li,
  .office + .office,
  * + .facts {
    border-block-start: 1px solid var(--_line);
  }
  .channels li > div {
    flex: 1 1 9em;
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
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
  .text > * + *,
  .office {
    margin-block-start: 0.5em;
  }
  .text > * + :is(h4, h5, h6) {
    font-size: 1em;
  }
  .text :is(ul, ol) {
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
  address {
    display: grid;
    font-style: normal;
  }
  .office + .office,
  * + .facts {
    padding-block-start: var(--_gap);
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
    }
    .channels a::after {
      content: ' ' attr(href);
    }
  }
`;
