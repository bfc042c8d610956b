import { css } from 'lit';

/** Sizes in em of the host, colours from the shared tokens of src/ui/base.styles.ts. */
export const joinFormStyles = css`
  [part='group'] {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    font-size: 0.875em;
  }
  [part='person'] {
    display: flex;
    align-items: center;
    gap: 0.375em;
  }
  [part='avatar'] {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_wash);
    font-size: 0.8em;
  }
  [part='avatar'] img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;
