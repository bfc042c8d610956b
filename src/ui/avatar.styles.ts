import { css } from 'lit';

/** A person's picture or initials: see avatar.ts. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 2.125em;
    block-size: 2.125em;
    border-radius: 50%;
    background: color-mix(in oklab, currentColor 7%, transparent);
    font-size: 0.75em;
    font-weight: 500;
    line-height: 1;
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: inherit;
  }
`;
