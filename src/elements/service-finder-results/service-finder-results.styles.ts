import { css } from 'lit';

export const styles = css`
  section {
    container-type: inline-size;
  }
  section[aria-busy='true'] .hits {
    opacity: 0.6;
    transition: opacity 0.2s 0.3s;
  }
  section > .stack + .stack,
  .weak {
    margin-block-start: calc(var(--_gap) * 0.75);
  }
  .hits {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 0.75);
  }
  .hit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .hit:hover {
    border-color: color-mix(in srgb, var(--_accent) 45%, transparent);
  }
  .hit .link {
    font-weight: 650;
    text-decoration-line: none;
  }
  .hit .link:hover {
    text-decoration-line: underline;
  }
  .reason {
    display: flex;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .reason .icon {
    margin-block-start: 0.08em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-block-start: 0.25em;
  }
  .foot:not(:has(*)) {
    display: none;
  }
  .foot .button {
    margin-inline-start: auto;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.6em;
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
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
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
  }
  .tiles .link {
    inline-size: 100%;
    min-block-size: 4.25em;
    border-radius: var(--_radius);
  }
  .tiles .muted {
    color: color-mix(in srgb, var(--_text) 76%, transparent);
    font-size: 0.875em;
    font-weight: 400;
  }
  :is(.tiles, .pills) .link:hover {
    border-color: var(--_accent);
    background: linear-gradient(var(--_tint), var(--_tint)), var(--_surface);
  }
  .tips {
    display: grid;
    gap: 0.35em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: var(--_gap);
  }
  details p {
    margin-block-start: 0.5em;
    overflow-wrap: anywhere;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }
  details[open] .icon {
    rotate: 180deg;
  }
  .ghost {
    display: grid;
    gap: 0.9em;
  }
  .ghost i {
    block-size: 1em;
    border-radius: 0.5em;
    background: var(--_line);
    opacity: 0.6;
  }
  .ghost i:nth-child(1) {
    inline-size: 45%;
  }
  .ghost i:nth-child(3) {
    inline-size: 70%;
  }
  /* Shown late, so that a quick answer does not flash. */
  .loading {
    animation: appear 0.2s 0.3s backwards;
  }
  .slow {
    visibility: hidden;
    margin-block-start: var(--_gap);
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
      animation: breathe 1.6s ease-in-out infinite;
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
