import { css } from 'lit';

export const badgeStyles = css`
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.15em 0.7em 0.15em 0.55em;
    border: 1px solid var(--_line);
    border-radius: 1.2em;
    font-size: 0.875em;
  }
  .badge .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    color: var(--_muted);
  }
  .badge-online,
  .badge-online .icon {
    border-color: color-mix(in srgb, var(--_online) 35%, transparent);
    background: color-mix(in srgb, var(--_online) 9%, transparent);
    color: var(--_online);
    font-weight: 600;
  }
  .badge-online .icon {
    background: none;
  }
`;
