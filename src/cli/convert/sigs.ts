/** A Kubernetes-style sigs.yaml: groups of several kinds with their leadership, channels and subprojects. Pure. */
import { type PlainObject, isObject } from '../../sources/paths.js';
import type { Part } from './part.js';

const kinds: Readonly<Record<string, string>> = { sigs: 'sig', workinggroups: 'working-group', usergroups: 'user-group', committees: 'committee' };

const roleNames: Readonly<Record<string, string>> = { chairs: 'Chair', tech_leads: 'Technical lead', emeritus_leads: 'Emeritus lead' };

/** Whether data is such a file: one of its lists, of groups with a leadership. */
export function isSigs(value: unknown): value is PlainObject {
  if (!isObject(value)) return false;
  return Object.keys(kinds).some((key) => {
    const groups = value[key];
    return Array.isArray(groups) && groups.slice(0, 5).some((group) => isObject(group) && ('leadership' in group || 'dir' in group));
  });
}

const slug = (text: unknown) => String(text).trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

const listOf = (value: unknown): PlainObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export function partFromSigs(file: string, value: PlainObject): Part {
  const people = new Map<string, PlainObject>();
  const roles = new Map<string, PlainObject>();
  const groups: PlainObject[] = [];
  const origins: string[] = [];
  for (const [key, kind] of Object.entries(kinds)) {
    listOf(value[key]).forEach((source, index) => {
      const { dir, name, label, mission_statement, charter_link, leadership, contact, subprojects, ...rest } = source;
      const id = String(dir || (label ? `${kind}-${slug(label)}` : `${kind}-${slug(name)}`));
      const links = isAbsolute(charter_link) ? [{ name: 'Charter', url: charter_link }] : undefined;
      const members = membersIn(leadership, people, roles);
      // what has no place stays with the record, and is reported there
      groups.push({ ...rest, id, kind, name, description: mission_statement, links, members, ...channelsIn(contact), ...(links ? {} : { charter_link }) });
      origins.push(`${key}[${index}]`);
      listOf(subprojects).forEach((subproject, at) => {
        const { name: title, description, contact: reach, leads, ...more } = subproject;
        groups.push({ ...more, id: `${id}-${slug(title)}`, kind: 'subproject', name: title, description, parent: id, members: leads === undefined ? undefined : membersIn({ leads }, people, roles), ...channelsIn(reach) });
        origins.push(`${key}[${index}].subprojects[${at}]`);
      });
    });
  }
  const document = { people: [...people.values()], groups, roles: [...roles.values()] };
  const known = new Set(Object.keys(kinds));
  const unplaced = Object.entries(value).filter(([key, each]) => !known.has(key) && each).map(([field, each]) => ({ file, field, count: 1, example: JSON.stringify(each).slice(0, 60) }));
  return { file, format: 'sigs', document, origin: (collection, index) => (collection === 'groups' ? origins[index]! : `${collection}[${index}]`), unplaced };
}

const isAbsolute = (value: unknown) => typeof value === 'string' && /^https?:\/\//i.test(value);

/** The seats of a leadership, by the lists it has; puts their people and roles among those of the document. */
function membersIn(leadership: unknown, people: Map<string, PlainObject>, roles: Map<string, PlainObject>): PlainObject[] | undefined {
  if (!isObject(leadership)) return undefined;
  return Object.entries(leadership).flatMap(([list, holders]) => {
    const role = slug(list).replace(/s$/, '');
    return listOf(holders).map(({ github, name, ...rest }) => {
      if (!roles.has(role)) roles.set(role, { id: role, name: roleNames[list] ?? sentence(role) });
      const person = github ? String(github) : slug(name);
      people.set(person, { ...rest, id: person, name: name || github, handles: github ? { github } : undefined, ...people.get(person) });
      return { person, role };
    });
  });
}

const sentence = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** Chat and mailing list as channels; the rest of the contact stays, to be reported. */
function channelsIn(contact: unknown): PlainObject {
  if (!isObject(contact)) return {};
  const { slack, mailing_list, private_mailing_list: _, ...rest } = contact;
  const channels = [
    ...(slack ? [{ name: 'Slack', kind: 'chat', contact: `#${String(slack)}` }] : []),
    ...(isAbsolute(mailing_list) ? [{ name: 'Mailing list', kind: 'forum', url: mailing_list }] : []),
  ];
  return { ...(channels.length ? { channels } : {}), ...(Object.keys(rest).length ? { contact: rest } : {}) };
}
