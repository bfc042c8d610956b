import { css } from 'lit';

export const stationMapStyles = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1.75em;
    --_map-height: var(--guild-map-height, clamp(16em, 56cqi, 27em));
  }
  .frame {
    position: relative;
    block-size: var(--_map-height);
    border-block: 1px solid var(--_line);
    overflow: hidden;
  }
  .frame:focus-visible {
    outline-offset: -2px;
  }
  .zoom {
    position: absolute;
    inset-block-end: 0.625em;
    left: 0.625em;
    /* over a pin that lies there: the list has it too */
    z-index: 1;
    display: flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--guild-page, color-mix(in oklab, currentColor 6%, transparent));
    backdrop-filter: blur(6px);
    overflow: hidden;
  }
  .zoom button {
    border: 0;
    border-radius: 0;
    padding: 0;
    inline-size: 2.125em;
    min-block-size: 2.125em;
    font-size: 1em;
    line-height: 1;
  }
  .zoom svg {
    inline-size: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
    vertical-align: middle;
  }
  .zoom button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .panel > ul > li {
    padding-block: 0.5625em;
    border-block-end: 1px solid var(--_line);
  }
  .row {
    position: relative;
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
    background: none;
  }
  /* the whole row can be clicked */
  .choose::after {
    content: '';
    position: absolute;
    inset: -0.5625em 0;
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
      -0.625em 0 0 var(--_wash),
      0.625em 0 0 var(--_wash);
  }
  [part='country'] {
    padding-block: 0.875em 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  [part='country']:first-child {
    padding-block-start: 0.125em;
  }
  .remark {
    padding-block-start: 0.5em;
  }
  .details {
    padding-inline-start: 1.357em;
    display: grid;
    gap: 0.5em;
    padding-block: 0.375em 0.25em;
    font-size: 0.875em;
  }
  .details .quiet {
    font-size: 0.9286em;
  }
  .details :is([part='roster'], [part='channels'], .links) {
    font-size: 1em;
  }
  .history {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  .history li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    font-size: 0.875em;
  }
  [part='channels'] {
    font-size: 0.875em;
  }
  @container (min-width: 46em) {
    .zoom {
      flex-direction: column;
    }
    .split {
      grid-template-columns: minmax(0, 1.75fr) minmax(16em, 1fr);
      --_map-height: var(--guild-map-height, clamp(16em, 40cqi, 34em));
    }
    .panel {
      max-block-size: var(--_map-height);
      overflow-y: auto;
      padding-inline-start: 0.625em;
      margin-inline-start: -0.625em;
    }
  }
  @media print {
    .zoom {
      display: none;
    }
    .panel {
      max-block-size: none;
    }
  }
`;
