import { html, nothing, type TemplateResult } from 'lit';

interface HeadingOptions {
  readonly id?: string;
  readonly part?: string;
  /** Whether a script may put the focus here, so that reading goes on from this heading. */
  readonly focusable?: boolean;
}

/** A heading whose level is known at run time; deeper than 6 there is none. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const id = options.id ?? nothing;
  const part = options.part ?? nothing;
  const tabindex = options.focusable ? '-1' : nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id} part=${part} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part} tabindex=${tabindex}>${content}</h6>`;
  }
}
