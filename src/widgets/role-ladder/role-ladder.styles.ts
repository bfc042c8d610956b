import { css } from 'lit';

/** Sizes in em of the host, colours from the shared tokens of src/ui/base.styles.ts. */
export const roleLadderStyles = css`
  li,
  [part='ask'],
  [part='rung-name'],
  [part='ladder-name'] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  em {
    color: var(--_attention);
    font-style: normal;
  }
  [part='tools'] {
    margin-block-end: var(--_gap);
  }
  [part='list'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 2.5em 2.5em;
    align-items: start;
  }
  [part='ladder-name'],
  .label {
    font-size: 0.8125em;
    font-weight: 500;
    color: var(--_muted);
  }
  .label {
    margin-block-start: 0.7692em;
  }
  ol {
    margin-block-start: 0.625em;
  }
  /* the stile: a hairline from each rung to the one below */
  [part='rung'] {
    --_sign: 0.625em;
    position: relative;
    padding-inline-start: 1.625em;
    padding-block-end: 1.75em;
  }
  [part='rung']::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(var(--_sign) / 2 - 0.5px);
    inset-block: 1.0625em -0.4375em;
    border-inline-start: 1px dotted var(--_control);
  }
  [part='rung'].joined::before {
    border-inline-start: 1px solid color-mix(in oklab, currentColor 34%, transparent);
  }
  [part='rung']:last-child {
    padding-block-end: 0;
  }
  [part='rung']:last-child::before {
    display: none;
  }
  [part='rung']::after {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.4375em;
    inline-size: var(--_sign);
    block-size: var(--_sign);
    border: 0.1em solid var(--_control);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  [part='rung'].crossing::after {
    outline: 1px solid var(--_control);
    outline-offset: 0.125em;
  }
  [part='rung'].here::after {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  [part='rung'].next::after {
    border-color: var(--_accent);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.625em;
  }
  [part='rung-name'] {
    font-weight: 600;
  }
  [part='tag'] {
    font-size: 0.75em;
    font-weight: 500;
    color: var(--_accent);
  }
  .summary {
    font-size: 0.875em;
  }
  [part='rung'] > ul,
  .form {
    font-size: 0.875em;
  }
  .points > li {
    position: relative;
    padding-inline-start: 1.375em;
    padding-block: 0.0625em;
  }
  .points > li::before,
  .sign {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    color: var(--_muted);
  }
  .points > li::before {
    inset-inline-start: 0.1875em;
    inset-block-start: 0.6875em;
    inline-size: 0.3125em;
    block-size: 0.3125em;
    border: 1px solid var(--_control);
    border-radius: 50%;
  }
  .points > .group {
    padding-inline-start: 0;
  }
  .points > .group::before,
  .points > .judgement::before {
    display: none;
  }
  .group > ul {
    margin-inline-start: 0.375em;
    padding-inline-start: 0.625em;
    border-inline-start: 1px solid var(--_line);
  }
  [part='rung'] li .quiet {
    font-size: 0.9286em;
  }
  .form {
    margin-block-start: 0.5em;
  }
  [part='held'] {
    margin-block-start: 0.6154em;
  }
  [part='holders'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin-block-start: 0.25em;
  }
  [part='holder'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 1.875em;
  }
  button.plain {
    padding-inline: 0;
  }
  .ways::first-letter,
  .line .quiet::first-letter {
    text-transform: uppercase;
  }
  .lines {
    margin-block-start: 0.25em;
  }
  .lines [part='rung'] {
    padding-block: 0.375em;
  }
  .lines [part='rung']::before {
    inset-block: 1.4375em -0.8125em;
  }
  .lines [part='rung']::after {
    inset-block-start: 0.8125em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .lines [part='held'] {
    margin: 0;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
`;
