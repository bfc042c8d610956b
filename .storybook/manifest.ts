import manifest from '../custom-elements.json' with { type: 'json' };

interface Named {
  name: string;
}

interface Declaration {
  attributes?: { type?: { text: string } }[];
  cssParts?: Named[];
  slots?: Named[];
}

/**
 * The manifest as Storybook's tables want it.
 *
 * - Parts and slots are written as CSS and HTML write them. All that an element has is kept in one table by name, where
 *   the part “station” would otherwise take the place of the attribute “station”.
 * - Attributes are plain text or numbers: for `string | undefined` there would be no field to type into.
 */
export function manifestForTables(): unknown {
  const copy = structuredClone(manifest) as { modules: { declarations: Declaration[] }[] };
  for (const { attributes, cssParts, slots } of copy.modules.flatMap(({ declarations }) => declarations)) {
    attributes?.forEach(({ type }) => type && (type.text = type.text.replace(' | undefined', '')));
    cssParts?.forEach((part) => (part.name = `::part(${part.name})`));
    slots?.forEach((slot) => (slot.name = slot.name ? `slot="${slot.name}"` : 'inside the tag'));
  }
  return copy;
}
