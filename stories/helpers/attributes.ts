import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

export type Attributes = Record<string, unknown>;

class SetAttributes extends Directive {
  render(_attributes: Attributes) {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || value === null || value === false) element.removeAttribute(name);
      else if (value === true) element.setAttribute(name, '');
      else if (typeof value !== 'function') element.setAttribute(name, String(value));
    }
    return noChange;
  }
}

/** Sets a story's controls as attributes: `<guild-station-map ${attributes(controls)}>`, as a page would write them. */
export const attributes = directive(SetAttributes);
