import { css } from 'lit';

/** Sizes in em of the host, colours from the shared tokens of src/ui/base.styles.ts. */
export const joinFormStyles = css`
  .columns {
    display: grid;
    /* a column that need not ask how wide its content would like to be: that would cost time at every letter */
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.5) 3.5em;
  }
  @container (min-width: 52em) {
    .columns.two {
      grid-template-columns: minmax(0, 19em) minmax(0, 38em);
    }
  }
  [part='about'] {
    display: grid;
    gap: var(--_gap);
    align-content: start;
    max-inline-size: 38em;
  }
  [part='about'] > p {
    font-size: 0.9375em;
  }
  [part='about']:empty {
    display: none;
  }
  [part='form'] {
    max-inline-size: 38em;
    min-inline-size: 0;
  }
  .whole {
    max-inline-size: 38em;
  }
  .label {
    font-size: 0.8125em;
    font-weight: 500;
    color: var(--_muted);
    margin-block-end: 0.375em;
  }
  .strong,
  .section-title {
    font-weight: 600;
  }
  [part='facts'],
  [part='answers'] {
    display: grid;
    gap: 0.625em;
    font-size: 0.875em;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9286em;
  }
  dd {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: pre-line;
  }
  [part='answers'] > div {
    padding-block-end: 0.625em;
    border-block-end: 1px solid var(--_line);
  }

  /* each text in its own direction, on a page of either */
  .question,
  .section-title,
  .option > span,
  .label,
  dt,
  li {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part='section'] {
    display: flex;
    flex-direction: column;
    gap: 1.125em;
  }
  [part='section'][hidden] {
    display: none;
  }
  [part='section'] + [part='section'] {
    margin-block-start: 1.75em;
  }
  .section-title {
    padding-block-end: 0.375em;
    border-block-end: 1px solid var(--_line);
  }
  [part='field'] {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset[part='field'] {
    gap: 0.125em;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25em;
  }
  .question {
    font-size: 0.9375em;
    font-weight: 500;
  }
  textarea {
    font: inherit;
    line-height: 1.5;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    padding: 0.5em 0.75em;
    margin: 0;
    inline-size: 100%;
    resize: vertical;
    field-sizing: content;
    min-block-size: 6.5em;
    max-block-size: 60vh;
  }
  textarea,
  .fields input,
  .fields select {
    font-size: 0.9375em;
  }
  .fields input:not([type='checkbox'], [type='radio']),
  .fields select {
    inline-size: 100%;
    min-block-size: 2.5em;
    min-inline-size: 0;
  }
  .fields input[type='number'],
  .fields input[type='date'] {
    max-inline-size: 14em;
  }
  option,
  optgroup {
    color: CanvasText;
    background: Canvas;
  }
  .option {
    display: flex;
    gap: 0.625em;
    align-items: baseline;
    padding-block: 0.25em;
    min-block-size: 1.5em;
    font-size: 0.9375em;
  }
  .option input {
    flex: none;
    inline-size: 1.0667em;
    block-size: 1.0667em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.15em;
  }
  [aria-invalid='true'] {
    border-color: var(--_attention);
    box-shadow: inset 0 0 0 1px var(--_attention);
  }
  [part='fault'] {
    color: var(--_attention);
    font-size: 0.875em;
  }
  .trap {
    position: absolute;
    /* without a place of its own it would stick out from right to left in WebKit */
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [part='faults'],
  [part='note'],
  [part='waiting'] {
    border-inline-start: 3px solid var(--_attention);
    padding-inline-start: 0.875em;
    margin-block-end: 1.25em;
    font-size: 0.9375em;
  }
  [part='note'],
  [part='waiting'] {
    margin-block: 1.25em 0;
  }
  [part='faults'] li {
    padding-block: 0.125em;
  }
  .plain.inline {
    min-block-size: 1.7143em;
    padding: 0;
    border: 0;
    font-size: 1em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 0.06em;
  }

  [part='draft'] {
    /* the line is there before there is something to say, so that nothing moves while somebody writes */
    min-block-size: 1.7143em;
    margin-block: 1em 0.75em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.875em;
  }
  .buttons .plain {
    padding-inline: 0;
  }
  .buttons + .buttons {
    margin-block-start: 0.375em;
    column-gap: 1.25em;
  }
  .buttons + .quiet {
    margin-block-start: 0.625em;
  }
  .primary {
    display: inline-flex;
    align-items: center;
    font-size: 0.9375em;
    font-weight: 500;
    min-block-size: 2.5em;
    padding: 0.375em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_wash);
    color: inherit;
    text-decoration: none;
  }
  /* the colour of the button is mixed from the page's; whether black or white is read on it is found from its lightness */
  @supports (color: oklch(from color-mix(in oklab, red, currentColor) l 0 0)) {
    .primary,
    .primary:hover {
      background: var(--_accent);
    }
    .primary > span {
      color: oklch(from var(--_accent) clamp(0, (0.64 - l) * 1000, 1) 0 0);
    }
    .primary:hover {
      background: color-mix(in oklab, var(--_accent) 88%, currentColor);
    }
  }
  .primary[aria-disabled='true'] {
    cursor: default;
    opacity: 0.7;
  }
  [part='sent'] .label {
    margin: 0;
  }
  [part='sent'] {
    display: grid;
    gap: var(--_gap);
  }
  [tabindex='-1']:focus {
    /* they take the focus to be read, not to be used */
    outline: none;
  }
  @container (max-width: 26em) {
    .buttons > .primary {
      inline-size: 100%;
      justify-content: center;
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
    }
  }
  @media print {
    textarea {
      border-color: var(--_line);
    }
    .buttons,
    [part='draft'] {
      display: none;
    }
    /* to be filled in by hand: every section, with room to write */
    [part='section'][hidden],
    [part='section'] {
      display: flex;
    }
    .fields input,
    .fields select {
      display: block;
    }
  }
`;
