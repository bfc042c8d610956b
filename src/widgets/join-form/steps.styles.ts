import { css } from 'lit';

/** How far one has come; comes with the steps. */
export const stepsStyles = css`
  [part='steps'] {
    margin-block-end: 1.5em;
  }
  [part='steps'] ol {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 0.5em;
    margin-block-start: 0.375em;
  }
  [part='steps'] li {
    padding-block-start: 0.5em;
    border-block-start: 2px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='steps'] .done {
    border-color: var(--_control);
  }
  [part='steps'] [aria-current] {
    border-color: var(--_accent);
    border-block-start-width: 4px;
    margin-block-start: -2px;
    color: inherit;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [part='steps'] [aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    [part='steps'] {
      display: none;
    }
  }
`;
