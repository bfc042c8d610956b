/** The community as schema.org knows it: an organisation with its stations, their people and their next events. Pure. */
import type { Event } from '../../community/schema/events.js';
import type { Group } from '../../community/schema/groups.js';
import { eventsAround, rosterOf } from '../../community/stations.js';
import type { StationsContext } from '../../ui/stations/stations.model.js';
import { momentIn } from '../moments.js';
import type { Community } from '../../community/community.js';

/** Without what is not known. */
const filled = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)));

export function organisation(community: Community, shown: readonly number[], context: StationsContext): object | undefined {
  const { head } = community;
  const { stations, formats } = context;
  const name = formats.text(head.name);
  if (!name || !shown.length) return undefined;
  const groups = shown.map((station) => stations.groups[station]!);
  return filled({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    url: absolute(head.url),
    subOrganization: groups.map((group) => stationData(group, context)),
  });
}

/** Only whole addresses say something outside the page. */
const absolute = (address: string | undefined) => (address && /^https?:/i.test(address) ? address : undefined);

function stationData(group: Group, context: StationsContext): object {
  const { stations, formats, today } = context;
  const { next } = eventsAround(stations.community, group, today);
  const people = group.members ? rosterOf(stations.community, group, today).roles.flatMap(({ seats }) => seats.filter(({ vacant }) => !vacant)) : [];
  return filled({
    '@type': 'Organization',
    name: formats.text(group.name),
    url: absolute(group.url),
    foundingDate: group.founded,
    address: addressData(group.place, context),
    member: people.map(({ name, url }) => filled({ '@type': 'Person', name: formats.text(name), url: absolute(url) })),
    event: next && eventData(next, group, context),
  });
}

function addressData(place: Group['place'], { formats }: StationsContext): object | undefined {
  const { city, region, country } = place ?? {};
  const found = filled({ addressLocality: formats.text(city), addressRegion: formats.text(region), addressCountry: country });
  return Object.keys(found).length ? { '@type': 'PostalAddress', ...found } : undefined;
}

const modes = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' };

function eventData(event: Event, group: Group, context: StationsContext): object {
  const { stations, formats } = context;
  const zone = event.timeZone ?? group.timeZone ?? stations.community.head.timeZone;
  const address = addressData(event.place ?? group.place, context);
  const venue = formats.text(event.venue);
  return filled({
    '@type': 'Event',
    name: formats.text(event.title),
    startDate: withOffset(event.start, zone),
    endDate: event.end && withOffset(event.end, zone),
    url: absolute(event.url),
    eventAttendanceMode: event.mode && `https://schema.org/${modes[event.mode]}EventAttendanceMode`,
    location: event.mode === 'online' ? filled({ '@type': 'VirtualLocation', url: absolute(event.url) }) : venue || address ? filled({ '@type': 'Place', name: venue || undefined, address }) : undefined,
  });
}

/** A local time as a moment, where its zone is known. */
const withOffset = (moment: string, zone: string | undefined) => (moment.length <= 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(moment) || !zone ? moment : momentIn(zone, moment).toISOString().replace('.000', ''));
