import { html, type TemplateResult } from 'lit';

/** Strokes on a field of 24 by 24. */
const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l5 5',
  close: 'M6 6l12 12M18 6L6 18',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M6 9l6 6 6-6',
  online: 'M4 5h16v11H4zM9 20h6M12 16v4',
  appointment: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  identification: 'M3 5h18v14H3zM7 15q3-8 5 0zM16 10h2M16 14h2',
  writtenForm: 'M4 20h16M6 16l1-4 9-9 3 3-9 9z',
  form: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  phone: 'M5 4h4l2 5-2 1q1 4 5 5l1-2 5 2v4q-15 2-15-15z',
  post: 'M3 6h18v12H3zM3 7l9 6 9-6',
  inPerson: 'M12 21q-14-18 0-18t0 18zM12 9v1',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words that say the same: hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
