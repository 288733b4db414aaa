import { css } from 'lit';

export const styles = css`
  section {
    container-type: inline-size;
  }
  [aria-busy='true'] .hits {
    opacity: 0.6;
    transition: opacity 0.2s 0.3s;
  }
  section > .stack + .stack,
  .slow {
    margin-block-start: calc(var(--_gap) * 0.75);
  }
  .hits {
    gap: calc(var(--_gap) * 0.75);
  }
  .hit {
    gap: 0.5em;
  }
  .hit:hover,
  .tiles .link:hover,
  .pills .link:hover {
    border-color: var(--_accent);
  }
  .link {
    font-weight: 600;
  }
  .hit .link:not(:hover),
  .tiles .link,
  .pills .link {
    text-decoration: none;
  }
  .foot:not(:has(*)) {
    display: none;
  }
  .foot .button {
    margin-inline-start: auto;
  }
  .tiles,
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.6em;
  }
  .ways {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
  }
  .tiles .link,
  .pills .link {
    display: grid;
    align-content: center;
    block-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_line);
    border-radius: 1.4em;
    background: var(--_surface);
    line-height: 1.3;
  }
  .tiles .link {
    inline-size: 100%;
    min-block-size: 4.25em;
    border-radius: var(--_radius);
  }
  .tiles .muted {
    color: color-mix(in srgb, var(--_text) 76%, transparent);
    font-weight: 400;
  }
  .tips {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  details {
    overflow-wrap: anywhere;
  }
  summary {
    display: flex;
    min-block-size: 44px;
  }
  .ghost i {
    block-size: 1em;
    border-radius: 0.5em;
    background: var(--_line);
  }
  .ghost i:nth-child(1) {
    inline-size: 45%;
  }
  /* Shown late, so that a quick answer does not flash. */
  .loading {
    animation: appear 0.2s 0.3s backwards;
  }
  .slow {
    visibility: hidden;
    animation: stay 0s 8s forwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes stay {
    to {
      visibility: visible;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.3;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .ghost i {
      animation: breathe 1.6s infinite;
    }
  }
  @media (forced-colors: active) {
    .ghost i {
      background: GrayText;
    }
  }
  @container (max-width: 26em) {
    .foot .button {
      inline-size: 100%;
    }
  }
`;
