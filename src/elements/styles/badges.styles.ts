import { css } from 'lit';

export const badgeStyles = css`
  .badge {
    padding: 0.15em 0.7em 0.15em 0.55em;
    border: 1px solid var(--_line);
    border-radius: 1.2em;
    flex-wrap: nowrap;
  }
  .badge .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    color: var(--_muted);
  }
  .badge-online {
    border-color: currentColor;
    background: color-mix(in srgb, currentColor 9%, transparent);
    font-weight: 600;
  }
  .badge-online,
  .badge-online .icon {
    color: var(--_online);
  }
`;
