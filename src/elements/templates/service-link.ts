import { html, type TemplateResult } from 'lit';

interface ServiceLinkOptions {
  readonly serviceId: string;
  /** The page's address with the card open; `undefined` where the address holds no state. */
  readonly href: string | undefined;
  readonly content: unknown;
  readonly part: string;
  readonly open: (serviceId: string) => void;
}

/** Opens a service's card; a link where the card has an address, so that it can be opened in a tab of its own too. */
export function serviceLink({ serviceId, href, content, part, open }: ServiceLinkOptions): TemplateResult {
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(serviceId);
  };
  return href === undefined
    ? html`<button type="button" class="link" part=${part} data-service=${serviceId} @click=${choose}>
        ${content}
      </button>`
    : html`<a href=${href} class="link" part=${part} data-service=${serviceId} @click=${choose}>${content}</a>`;
}
