import { css } from 'lit';

export const stationStyles = css`
  @container (max-width: 26em) {
    [part='search'] {
      flex-basis: 100%;
    }
    select {
      flex-grow: 1;
      max-inline-size: 100%;
    }
  }
  .result {
    margin-block-end: 0.5em;
  }
  .result button {
    font-size: 1em;
  }
  .label,
  [part='country'] {
    font-size: 0.8125em;
    font-weight: 500;
    color: var(--_muted);
  }
  .name,
  .alternative,
  .sentence,
  .figure,
  [part='country'] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .name {
    font-weight: 600;
  }
  /* a name of thousands of letters must not be the whole page */
  .choose {
    max-block-size: 6em;
    overflow: hidden;
  }
  .alternative {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .sentence {
    grid-area: sentence;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  em {
    color: var(--_attention);
    font-style: normal;
  }
  .standing {
    grid-column: 2 / -1;
    font-size: 0.8125em;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .standing b {
    font-weight: 500;
  }
  .why {
    color: var(--_muted);
  }
  [part='difference'] {
    display: block;
    font-weight: 500;
  }
  .standing svg {
    inline-size: 0.75em;
    margin-inline: 0.0625em;
    fill: currentColor;
  }
  .rules {
    margin-block-start: var(--_gap);
  }
  .rules .label {
    font-size: 1em;
    /* it stands in quiet text already: mixed twice, it would be too faint */
    color: inherit;
  }
  .figure {
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
    white-space: nowrap;
    /* brings this smaller text to the line of the name beside it */
    line-height: 2;
    margin-block-end: -0.154em;
  }
  .sign {
    grid-area: sign;
    inline-size: 0.5625em;
    block-size: 0.5625em;
    margin-block-start: 0.4875em;
    border: 0.125em solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .sign.ring {
    background: transparent;
  }
  .sign.square {
    border-color: var(--_attention);
    border-radius: 0;
    background: var(--_attention);
  }
  .sign.dashed {
    background: transparent;
    border: 0.09em dashed var(--_muted);
  }
  .seat {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    margin-inline-end: 0.875em;
    min-block-size: 1.875em;
  }
  .seat.vacant {
    color: var(--_attention);
  }
  .avatar.empty {
    background: none;
    border: 1px dashed currentColor;
  }
  [part='roster'] {
    display: grid;
    grid-template-columns: fit-content(7em) minmax(0, 1fr);
    column-gap: 0.75em;
    font-size: 0.875em;
  }
  [part='roster'] > div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: start;
  }
  @container (max-width: 15em) {
    [part='roster'] {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  [part='roster'] dd {
    display: flex;
    flex-wrap: wrap;
  }
  [part='roster'] dt {
    min-inline-size: 4.5em;
    padding-block: 0.1875em;
  }
  dt {
    color: var(--_muted);
  }
  [part='more'] {
    margin-block-start: 0.75em;
  }
`;
