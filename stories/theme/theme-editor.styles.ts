import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 21rem) minmax(0, 1fr);
    gap: 2.5rem;
    align-items: start;
    container-type: inline-size;
  }
  form {
    position: sticky;
    inset-block-start: 1rem;
    max-block-size: calc(100vh - 2rem);
    overflow-y: auto;
    padding-inline-end: 1rem;
    font-size: 0.875rem;
  }
  h1 {
    font-size: 1.25rem;
    margin: 0 0 0.5rem;
  }
  p {
    margin: 0 0 1rem;
  }
  fieldset {
    border: 0;
    border-block-start: 1px solid color-mix(in oklab, currentColor 20%, transparent);
    margin: 0 0 1.25rem;
    padding: 0.75rem 0 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.5rem;
  }
  .token {
    clear: both;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.25rem 0.75rem;
    margin-block-end: 0.875rem;
  }
  .token > .about {
    grid-column: 1 / -1;
  }
  code {
    font: 0.8125rem/1.4 ui-monospace, monospace;
  }
  .about span,
  .note {
    display: block;
    font-size: 0.75rem;
    color: color-mix(in oklab, currentColor 74%, transparent);
  }
  .note.wrong {
    color: inherit;
    font-weight: 600;
  }
  .value {
    min-inline-size: 0;
  }
  .field {
    display: flex;
    border: 1px solid color-mix(in oklab, currentColor 58%, transparent);
    border-radius: 4px;
  }
  .field:focus-within {
    outline: 2px solid currentColor;
    outline-offset: 1px;
  }
  input {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0;
    padding: 0.25rem 0.375rem;
    min-inline-size: 0;
    inline-size: 100%;
    outline: 0;
  }
  input::placeholder {
    color: inherit;
    opacity: 0.74;
  }
  input[type='color'] {
    flex: none;
    inline-size: 2rem;
    block-size: 1.75rem;
    padding: 0.1875rem;
    cursor: pointer;
  }
  .unset input[type='color'] {
    opacity: 0.3;
  }
  select,
  textarea,
  button {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid color-mix(in oklab, currentColor 58%, transparent);
    border-radius: 4px;
    padding: 0.25rem 0.5rem;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  select {
    inline-size: 100%;
    margin-block-end: 0.75rem;
  }
  .shown {
    font-size: 0.875rem;
  }
  .shown select {
    inline-size: auto;
    margin-inline-start: 0.5rem;
  }
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    font: 0.75rem/1.5 ui-monospace, monospace;
    resize: vertical;
  }
  button {
    cursor: pointer;
    min-block-size: 2rem;
    padding-inline: 0.75rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    margin-block: 0.5rem 1rem;
  }
  .pages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: 1.5rem;
  }
  .page {
    padding: 1.5rem;
    border: 1px solid #8886;
  }
  .page.light {
    color-scheme: light;
    color: #1b1d1f;
  }
  .page.dark {
    color-scheme: dark;
    color: #e8e6e3;
  }
  .page > * + * {
    margin-block-start: 3rem;
  }
  @media (width < 56rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    form {
      position: static;
      max-block-size: none;
    }
  }
`;
