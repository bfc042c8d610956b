import manifest from '../custom-elements.json' with { type: 'json' };

interface Named {
  name: string;
}

interface Declaration {
  cssParts?: Named[];
  slots?: Named[];
}

/**
 * The manifest with parts and slots written as CSS and HTML write them. Storybook keeps all that an element has in one
 * table by name, where the part “station” would otherwise take the place of the attribute “station”.
 */
export function manifestForTables(): unknown {
  const copy = structuredClone(manifest) as { modules: { declarations: Declaration[] }[] };
  for (const { cssParts, slots } of copy.modules.flatMap(({ declarations }) => declarations)) {
    cssParts?.forEach((part) => (part.name = `::part(${part.name})`));
    slots?.forEach((slot) => (slot.name = slot.name ? `slot="${slot.name}"` : 'inside the tag'));
  }
  return copy;
}
