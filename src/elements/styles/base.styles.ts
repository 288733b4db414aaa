import { css } from 'lit';

/**
 * What all parts share. Public tokens fall through to literals here, once; `light-dark()` follows the page's own
 * `color-scheme`, so that a page without a dark version never gets a dark finder. Lengths are px and em, since host
 * pages set the root's font size to anything. Structure stands below `.base`, because a page's `* {}` reaches the host.
 */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([scheme='light']) {
    color-scheme: light;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  :host([scheme='auto']) {
    color-scheme: light dark;
  }
  .base {
    --_accent: var(--service-finder-color-accent, #0a5a96);
    --_on-accent: var(--service-finder-color-on-accent, #fff);
    --_text: var(--service-finder-color-text, #1c2733);
    --_surface: var(--service-finder-color-surface, #fff);
    --_mark: var(--service-finder-color-mark, #ffe8a3);
    --_online: var(--service-finder-color-online, #0b5a30);
    --_radius: var(--service-finder-radius, 12px);
    --_gap: var(--service-finder-gap, 1em);
    --_muted: color-mix(in srgb, currentColor 76%, transparent);
    --_line: color-mix(in srgb, currentColor 18%, transparent);
    --_edge: color-mix(in srgb, currentColor 58%, transparent);
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    font-family: var(--service-finder-font, inherit);
    /* Pages that set the root to 62.5% and each paragraph in rem leave 10px to everything else. */
    font-size: var(--service-finder-font-size, max(1em, 14px));
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
  @supports (color: light-dark(#000, #fff)) {
    .base {
      --_accent: var(--service-finder-color-accent, light-dark(#0a5a96, #8ecbff));
      --_on-accent: var(--service-finder-color-on-accent, light-dark(#fff, #04263f));
      --_text: var(--service-finder-color-text, light-dark(#1c2733, #e8edf3));
      --_surface: var(--service-finder-color-surface, light-dark(#fff, #1a2129));
      --_mark: var(--service-finder-color-mark, light-dark(#ffe8a3, #5b4a0a));
      --_online: var(--service-finder-color-online, light-dark(#0b5a30, #93e0b1));
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
    hyphens: auto;
    hyphenate-limit-chars: 14 6 6;
    overflow-wrap: anywhere;
    scroll-margin-block: 5em;
  }
  p,
  ul,
  ol,
  dd {
    margin: 0;
  }
  ul,
  ol {
    padding: 0;
    /* With "none" Safari no longer calls it a list. */
    list-style-type: '';
  }
  mark {
    background: var(--_mark);
    color: inherit;
    border-radius: 3px;
    box-shadow: 0 0 0 1px var(--_mark);
  }
  a,
  .link {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  button,
  input {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
  }
  button,
  summary,
  label,
  .option {
    cursor: pointer;
  }
  .link {
    display: inline-block;
    padding-block: 0.15em;
    text-decoration-line: underline;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.4em 1.1em;
    border: 1.5px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.75);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_tint);
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
  }
  .card {
    padding: calc(var(--_gap) * 1.25);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-content: start;
  }
  .muted,
  dt {
    color: var(--_muted);
  }
  .small,
  dt {
    font-size: 0.875em;
  }
  dl {
    display: grid;
    gap: 0.4em;
    margin: 0.5em 0 0;
  }
  dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] :is(.icon-arrow, .icon-back) {
    scale: -1 1;
  }
  [open] .icon-chevron,
  [aria-expanded='true'] .icon-chevron {
    rotate: 180deg;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  @media (pointer: coarse) {
    .link {
      padding-block: calc((46px - 1.3em) / 2);
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
    /* Drawings keep their own color otherwise, whatever the background becomes. */
    svg.icon.icon {
      color: inherit;
    }
    .primary {
      forced-color-adjust: none;
      border-color: ButtonBorder;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    .screen-only {
      display: none !important;
    }
    .card {
      break-inside: avoid;
    }
  }
`;
