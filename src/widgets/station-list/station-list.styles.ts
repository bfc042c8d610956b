import { css } from 'lit';

export const stationListStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    column-gap: 2.5em;
  }
  .cards > li {
    display: grid;
    align-content: start;
    gap: 0.375em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .row {
    display: grid;
    grid-template: 'sign title figure' auto '. sentence sentence' auto / auto 1fr auto;
    column-gap: 0.625em;
    align-items: start;
  }
  .title {
    grid-area: title;
  }
  .choose {
    border: 0;
    padding: 0;
    min-block-size: 0;
    font-size: 1em;
    text-align: start;
  }
  .choose:hover {
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .chosen {
    background: var(--_wash);
    box-shadow:
      -0.75em 0 0 var(--_wash),
      0.75em 0 0 var(--_wash);
  }
  .open {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .cards [part='roster'] {
    /* under the name: the sign and its gap, in this smaller size */
    padding-inline-start: 1.3571em;
  }
  .cards .quiet {
    padding-inline-start: 1.4615em;
  }
  [part='near'] {
    margin-block-start: 1.5em;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5625em 1.25em 0.5625em 0;
    border-block-end: 1px solid var(--_line);
    /* a column keeps its words whole, unless one is longer than any */
    overflow-wrap: break-word;
    max-inline-size: 22em;
    min-inline-size: 7em;
  }
  td:last-child {
    min-inline-size: 14em;
  }
  thead th {
    font-size: 0.8667em;
    font-weight: 500;
    color: var(--_muted);
    padding-block: 0.25em 0.5em;
  }
  tbody th {
    font-weight: inherit;
  }
  td .row {
    grid-template: 'sign sentence' auto / auto 1fr;
  }
  td :is(.sentence, .standing) {
    font-size: 0.9375em;
  }
`;
