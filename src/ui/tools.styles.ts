import { css } from 'lit';

/** A line of search, filters and order. */
export const toolsStyles = css`
  [part='tools'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: var(--_gap);
  }
  [part='search'] {
    flex: 1 1 12em;
    min-inline-size: 0;
    appearance: none;
  }
  [part='search']::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  select {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: min(100%, 16em);
    text-overflow: ellipsis;
    /* as wide as what is chosen, not as the longest country */
    field-sizing: content;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
`;
