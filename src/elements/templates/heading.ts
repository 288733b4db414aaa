import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading whose level is known at run time; deeper than 6 there is none. One with an id can be given the focus by
 * script, so that reading goes on from there.
 */
export function heading(
  level: number,
  content: unknown,
  part: string | typeof nothing = nothing,
  id: string | typeof nothing = nothing,
): TemplateResult {
  const tabindex = id === nothing ? nothing : '-1';
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
