import { css } from 'lit';

/** Sizes in em of the host, colours from the shared tokens of src/ui/base.styles.ts. */
export const leaderboardStyles = css`
  .window {
    position: relative;
    overflow: auto;
    contain: content;
    block-size: min(34em, 80vh);
    border-block-end: 1px solid var(--_line);
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    text-align: start;
    font-weight: inherit;
    padding: 0 0.625em 0 0;
    block-size: 2.8em;
    line-height: 1.25;
    border-block-end: 1px solid var(--_line);
  }
  thead th {
    block-size: 2.4em;
    font-size: 0.8667em;
    color: var(--_muted);
  }
  thead .kinds span {
    display: block;
  }
  thead .kinds span,
  .handle {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .rank {
    inline-size: 6.75em;
    white-space: nowrap;
  }
  td.rank span:first-child {
    display: inline-block;
    min-inline-size: 2.25em;
    text-align: end;
  }
  /* room for places and moves of four figures and more */
  .many .rank {
    inline-size: 10.5em;
  }
  .many td.rank span:first-child {
    min-inline-size: 4.75em;
  }
  thead .rank {
    padding-inline-start: 0.25em;
  }
  /* figures with their signs read from left to right, also on a page of the other direction */
  .rank span,
  .figure {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .move {
    padding-inline-start: 0.5em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .kinds {
    inline-size: 36%;
  }
  .points {
    inline-size: 5.5em;
    text-align: end;
    white-space: nowrap;
  }
  .step {
    inline-size: 7.5em;
    padding-inline-end: 0;
  }
  /* plain boxes: laid out in half the time of flex and grid, at every step of scrolling */
  .who {
    display: block;
    white-space: nowrap;
  }
  .who > * {
    vertical-align: middle;
  }
  .choose {
    border: 0;
    padding: 0;
    min-block-size: 1.6em;
    font-size: 1em;
    line-height: 1.25;
    text-align: start;
    /* a name of thousands of letters keeps to two lines */
    max-inline-size: calc(100% - 2.75em);
    max-block-size: 2.5em;
    overflow: clip;
    white-space: normal;
    unicode-bidi: plaintext;
  }
  .handle {
    margin-inline-start: 0.625em;
  }
  .choose:hover,
  .sort:hover {
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .chosen > * {
    background: var(--_wash);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
  }
  :dir(rtl) .bar {
    transform: scaleX(-1);
  }
  .bar *,
  .swatch * {
    fill: var(--_accent);
  }
  .kind1 {
    fill-opacity: 0.66;
  }
  .kind2 {
    fill-opacity: 0.44;
  }
  .kind3 {
    fill-opacity: 0.30;
  }
  .kind4 {
    fill-opacity: 0.21;
  }
  .kind5 {
    fill-opacity: 0.14;
  }
  [part='tiers'] li {
    display: inline-block;
  }
  .tier {
    font-size: 0.8667em;
  }
  .sign {
    margin-inline-end: 0.4375em;
    inline-size: 0.875em;
    block-size: 0.875em;
    overflow: visible;
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .own {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  [part='tiers'],
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.25em;
    margin-block-start: 0.75em;
  }
  [part='actions'] .plain {
    padding: 0;
  }
  [part='actions'] .quiet {
    align-self: center;
  }
  /* a plain box, as what stands beside it */
  .avatar {
    display: inline-block;
    margin-inline-end: 0.8em;
    line-height: 2.125em;
    text-align: center;
  }
  .gap > * {
    border-block-start: 0.375em double var(--_line);
  }
  .sort {
    border: 0;
    padding: 0;
    min-block-size: 1.85em;
    font-size: 1em;
  }
  [aria-sort] .sort {
    font-weight: 600;
  }
  [aria-sort] .sort::after {
    /* the order is said by aria-sort */
    content: ' ↓' / '';
  }
  [aria-sort='ascending'] .sort::after {
    content: ' ↑' / '';
  }
  @container (max-width: 36em) {
    /* no room for bars; the column stays, so that what spans all columns spans these, and for those who hear it */
    .kinds,
    .kinds > * {
      inline-size: 0;
      padding: 0;
    }
    .kinds > * {
      clip-path: inset(50%);
    }
    .points {
      inline-size: 4.5em;
    }
    .step {
      inline-size: 5.75em;
    }
  }
  @container (max-width: 28em) {
    .rank {
      inline-size: 3.25em;
    }
    .many .rank {
      inline-size: 5.5em;
    }
    td.rank span:first-child {
      min-inline-size: 1.75em;
    }
    .many td.rank span:first-child {
      min-inline-size: 3.25em;
    }
    [aria-sort] .sort::after {
      content: none;
    }
    .rank .move {
      display: block;
      padding: 0;
      inline-size: 2.15em;
      text-align: end;
    }
    .many .move {
      inline-size: 4em;
    }
    /* a name is worth more room than a picture, and the sign says the tier: its name stands below */
    .many .avatar {
      display: none;
    }
    .many .choose {
      max-inline-size: 100%;
    }
    .handle {
      display: block;
      margin: 0;
      line-height: 1;
    }
    .many .step {
      inline-size: 1.75em;
      overflow: hidden;
      white-space: nowrap;
    }
    .many .tier > span {
      color: transparent;
    }
    .many thead .step {
      text-indent: 2em;
    }
    th,
    td {
      padding-inline-end: 0.375em;
    }
  }
  @container (max-width: 19em) {
    .avatar {
      display: none;
    }
    .choose {
      max-inline-size: 100%;
    }
  }
  /* letters twice as large on a telephone: names before signs, which stand explained below */
  @container (max-width: 13em) {
    .rank {
      inline-size: 2.75em;
    }
    .many .rank {
      inline-size: 3.5em;
    }
    td.rank span:first-child,
    .many td.rank span:first-child {
      min-inline-size: 0;
    }
    .points {
      inline-size: 3.75em;
    }
    .step,
    .many .step {
      inline-size: 0;
      padding: 0;
      font-size: 0;
    }
  }
`;
