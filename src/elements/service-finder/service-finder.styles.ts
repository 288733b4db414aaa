import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    gap: calc(var(--_gap) * 1.5);
    grid-template-columns: minmax(0, 1fr);
  }
  .body {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap) calc(var(--_gap) * 2);
    align-items: flex-start;
  }
  .body > * {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  @container (min-width: 46em) {
    .body > service-finder-filters {
      flex: 0 0 16em;
    }
    .body > service-finder-results {
      flex: 1 1 0;
    }
  }
`;
