import { css } from 'lit';

/** Conditions, ways to join, what follows; comes with what the community's records say to a form. */
export const adviceStyles = css`
  [part='conditions'] li,
  [part='ways'] ul li {
    padding-block: 0.1875em;
  }
  [part='condition'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.625em;
    font-size: 0.9375em;
  }
  .sign {
    inline-size: 0.875em;
    text-align: center;
    color: var(--_muted);
  }
  .met > .sign {
    color: var(--_accent);
    font-weight: 600;
  }
  .not-met > .sign {
    color: var(--_attention);
    font-weight: 700;
  }
  .missed {
    color: var(--_attention);
    font-size: 0.875em;
    margin-block-start: 0.375em;
  }
  .numbered {
    list-style: decimal;
    padding-inline-start: 1.375em;
    font-size: 0.9375em;
  }
  .numbered > li {
    padding-block: 0.1875em;
    /* the number goes with the list; otherwise it sticks out in WebKit, from right to left */
    unicode-bidi: isolate;
  }
  .numbered > li::marker {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [part='contact'] {
    user-select: all;
  }
  [part='code'] {
    display: block;
    inline-size: 10em;
    max-inline-size: 100%;
    margin-block: 0.375em;
  }
  [part='what-follows'] {
    margin-block-start: 1.5em;
  }
  .before-own > [part='what-follows'] {
    margin-block: 0 1.5em;
  }
`;
