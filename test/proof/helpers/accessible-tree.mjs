// What a screen reader is given of a widget: Chromium's whole accessibility tree, written down so that people can read it.

/** Roles that say nothing of their own: what is in them stands in their place. */
const silent = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'GenericContainer', 'LayoutTableCell', 'LayoutTableRow', 'LayoutTable', 'MenuListPopup', 'LineBreak']);

/** States worth a word, and how they are written. */
const states = ['level', 'checked', 'pressed', 'expanded', 'selected', 'disabled', 'required', 'invalid', 'multiline', 'busy', 'live', 'hasPopup', 'autocomplete', 'current', 'roledescription', 'keyshortcuts', 'valuemin', 'valuemax', 'valuetext', 'activedescendant', 'focused'];
const unsaid = new Set(['false', '', 'off']);

const text = (value) => String(value ?? '').replace(/\s+/g, ' ').trim();

/**
 * The tree of the widget on the stage as indented lines: role, “name”, value, description, states.
 *
 * @param page of openStage()
 */
export async function accessibleTree(page) {
  const client = await page.createCDPSession();
  try {
    await client.send('Accessibility.enable');
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const attributes = await attributesOf(client, nodes);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const main = nodes.find(({ role }) => role?.value === 'main');
    return linesOf(main, byId, attributes, 0).slice(1).map((line) => line.slice(2)).join('\n');
  } finally {
    await client.detach();
  }
}

/** Attributes that Chromium keeps out of its tree, by the DOM node that bears them. */
async function attributesOf(client, nodes) {
  await client.send('DOM.enable');
  const { nodes: all } = await client.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const wanted = new Set(nodes.map(({ backendDOMNodeId }) => backendDOMNodeId));
  const found = new Map();
  for (const { backendNodeId, attributes = [] } of all) {
    if (!wanted.has(backendNodeId)) continue;
    const pairs = Array.from({ length: attributes.length / 2 }, (_, i) => [attributes[2 * i], attributes[2 * i + 1]]);
    found.set(backendNodeId, Object.fromEntries(pairs));
  }
  return found;
}

function linesOf(node, byId, attributes, depth) {
  const role = node.role?.value ?? 'none';
  const inside = (deeper) => childrenOf(node, byId).flatMap((child) => linesOf(child, byId, attributes, deeper));
  const isFocused = node.properties?.some(({ name, value }) => name === 'focused' && value.value);
  if (node.ignored || (silent.has(role) && !isFocused)) return inside(depth);
  const line = '  '.repeat(depth) + describe(node, role, attributes.get(node.backendDOMNodeId) ?? {});
  // a picture is said by its name alone
  const below = role === 'image' ? [] : joined(inside(depth + 1), depth + 1);
  // a text that only repeats the name, or the value, of what it is in
  const own = [node.name, node.value].map((each) => `“${text(each?.value)}”`);
  const isRepeated = below.length === 1 && own.includes(below[0].trim());
  return [line, ...(isRepeated ? [] : below)];
}

/** Texts beside each other are read as one. */
function joined(lines, depth) {
  const indent = '  '.repeat(depth);
  const isText = (line) => line.startsWith(`${indent}“`) && line.endsWith('”');
  return lines.reduce((all, line) => {
    const last = all.at(-1);
    if (last && isText(last) && isText(line)) all[all.length - 1] = `${last.slice(0, -1)} ${line.slice(indent.length + 1)}`;
    else all.push(line);
    return all;
  }, []);
}

const childrenOf = ({ childIds = [] }, byId) => childIds.map((id) => byId.get(id)).filter(Boolean);

function describe(node, role, attributes) {
  const name = text(node.name?.value);
  if (role === 'StaticText') return `“${name}”`;
  const properties = new Map((node.properties ?? []).map(({ name: key, value }) => [key, text(value.value)]));
  // how deep a list is nested can be seen
  if (role === 'listitem') properties.delete('level');
  // Chromium’s way to say that there is no greatest number
  if (properties.get('valuemax') === '0') properties.delete('valuemax');
  const said = states.map((key) => [key, properties.get(key)]).filter(([, value]) => value !== undefined && !unsaid.has(value)).map(([key, value]) => (value === 'true' ? key : `${key}=${value}`));
  // false says something where it could be true
  for (const key of ['expanded', 'pressed', 'checked', 'selected']) if (properties.get(key) === 'false' && (key !== 'selected' || role === 'option')) said.push(`not ${key}`);
  const more = ['aria-rowcount', 'aria-rowindex', 'aria-setsize', 'aria-posinset', 'aria-sort', 'aria-current', 'lang'].filter((key) => attributes[key] !== undefined).map((key) => `${key.replace('aria-', '')}=${attributes[key]}`);
  return [role, name && `“${name}”`, node.value && text(node.value.value) && `= ${text(node.value.value)}`, node.description && text(node.description.value) && `(${text(node.description.value)})`, [...new Set([...said, ...more])].map((each) => `[${each}]`).join(' ')].filter(Boolean).join(' ');
}
