import { css } from 'lit';

/**
 * The look that all widgets share. A host page sets a handful of tokens; everything else is mixed from its own text
 * colour, so that a dark page which never says so still reads.
 */
export const baseStyles = css`
  :host {
    display: block;
    min-block-size: var(--guild-min-height, auto);
    /* narrow is the widget's own width, not the window's */
    container-type: inline-size;
    /* in a flex row a container has no width of its own to start from */
    contain-intrinsic-inline-size: 20em;
    /* nor where it floats, where that may be more than there is */
    max-inline-size: 100%;
    color: var(--guild-text, inherit);
    font-family: var(--guild-font, inherit);
    font-size: var(--guild-font-size, inherit);
    overflow-wrap: anywhere;
    /* on a page in columns a widget is a picture among them: maps and tables are read from side to side */
    writing-mode: horizontal-tb;

    --_accent: var(--guild-accent, color-mix(in oklab, #1a7fa5 62%, currentColor));
    --_attention: var(--guild-attention, color-mix(in oklab, #d4560f 66%, currentColor));
    --_muted: var(--guild-muted, color-mix(in oklab, currentColor 74%, transparent));
    --_line: var(--guild-line, color-mix(in oklab, currentColor 14%, transparent));
    --_control: var(--guild-control, color-mix(in oklab, currentColor 58%, transparent));
    --_wash: color-mix(in oklab, var(--_accent) 10%, transparent);
    --_radius: var(--guild-radius, 0.375em);
    --_gap: var(--guild-gap, 0.875em);
  }
  /* a fallback higher than the reserved height scrolls in it meanwhile; with nothing reserved this is no rule at all */
  :host(:state(loading)) {
    max-block-size: max(var(--guild-min-height), 10em);
    overflow: auto;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* what a page may have set around the widget, and no row of ours could bear; its font and colours are welcome */
  [part='base'] {
    /* the margins of a fallback stay inside, so that nothing moves when it goes */
    display: flow-root;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  [part='header'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125em 1em;
    padding-block-end: 0.625em;
    margin-block-end: var(--_gap);
    border-block-end: 1px solid currentColor;
  }
  [part='heading'],
  ::slotted([slot='heading']) {
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.012em;
    margin: 0;
  }
  /* a sentence reads in its own direction, also on a page of the other, and keeps to the page's side */
  p,
  [part='heading'] {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .late {
    animation: late 0.2s 0.4s backwards;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 0.06em;
  }
  button,
  input,
  select {
    font: inherit;
    font-size: 0.875em;
    line-height: 1.5;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    padding: 0.375em 0.75em;
    min-block-size: 2.25em;
    margin: 0;
  }
  button {
    cursor: pointer;
  }
  button.plain {
    border-color: transparent;
    color: var(--_accent);
    padding-inline: 0.25em;
  }
  button:hover {
    background: var(--_wash);
  }
  :focus-visible {
    outline: 2px solid var(--guild-focus, var(--_accent));
    outline-offset: 2px;
  }
  [part='error'] p {
    margin-block-end: 0.625em;
    max-inline-size: 60ch;
  }
  [part='notes'] {
    margin-block-start: var(--_gap);
  }
  [part='diagnosis'] li {
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    :host {
      --_muted: CanvasText;
      --_line: CanvasText;
      --_control: ButtonBorder;
    }
  }
  @media print {
    button:not(.choose),
    input,
    select {
      display: none;
    }
  }
`;
