import { css } from 'lit';

/** What to do on the page that an application was handed over to; comes with such a target. */
export const elsewhereStyles = css`
  [part='handed'] {
    margin-block: 1.25em 0;
    display: grid;
    gap: 0.625em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  [part='handed'] .label {
    margin: 0;
  }
  .dashed {
    list-style: '– ';
    padding-inline-start: 1em;
    font-size: 0.9375em;
  }
`;
