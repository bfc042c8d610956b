import { css } from 'lit';

/** The panel for where somebody stands, and the verdicts on the rungs; comes with that part. */
export const standingStyles = css`
  [part='next'] span,
  label,
  legend {
    unicode-bidi: plaintext;
  }
  .said {
    color: var(--_muted);
  }
  .met > .sign {
    color: var(--_accent);
  }
  .not-met > .sign,
  .not-met > .said {
    color: var(--_attention);
  }
  [part='standing'] {
    display: grid;
    gap: 0.75em;
    padding-block-end: 1em;
    margin-block-end: 1.5em;
    border-block-end: 1px solid var(--_line);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2.5em;
    align-items: end;
  }
  .fields label,
  legend {
    padding: 0;
    font-size: 0.8125em;
    font-weight: 500;
  }
  [part='picker'] {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
  [part='search'] {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.25em;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    /* over the page, whose colour nobody may have told: the system's own, as a select has them */
    background: Canvas;
    color: CanvasText;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    margin-block-start: 0.125em;
    font-size: 0.875em;
  }
  [role='listbox'][hidden] {
    display: none;
  }
  [role='option'] {
    padding: 0.25em 0.75em;
    min-block-size: 1.75em;
    cursor: pointer;
  }
  [role='option']:is(:hover, [aria-selected='true']) {
    background: var(--_wash);
  }
  [role='option'][aria-selected='true'] {
    outline: 1px solid var(--_accent);
    outline-offset: -1px;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  fieldset label {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: 0.25em;
    font-weight: 400;
    color: var(--_muted);
  }
  fieldset input {
    inline-size: 7em;
    color: var(--guild-text, inherit);
  }
  [part='next'] {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    gap: 0.25em 1em;
    font-size: 0.875em;
  }
  [part='next'] li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  b {
    font-weight: 600;
  }
`;
