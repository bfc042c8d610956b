// Made by `npm run generate` from ../schema/events.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, oneOf } from '../exact.js';
import type { Event } from '../schema/events.js';

const exactHosts = listOf(is.plain);

const exactPlace: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'city':
      case 'region':
      case 'address':
        if (!is.text(value)) return false;
        break;
      case 'country':
        if (!is.plain(value)) return false;
        break;
      case 'lat':
        if (!is.latitude(value)) return false;
        break;
      case 'lng':
        if (!is.longitude(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactStatus = oneOf(['scheduled','postponed','cancelled','held']);

const exactMode = oneOf(['in-person','online','hybrid']);

const exactLanguages = listOf(is.language);

const exactAgendaItemSpeakers = listOf(is.plain);

const exactAgendaItemLanguages = listOf(is.language);

const exactAgendaItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'title':
        if (!is.text(value)) return false;
        break;
      case 'minutes':
        if (!is.count(value)) return false;
        break;
      case 'kind':
        if (!is.plain(value)) return false;
        break;
      case 'speakers':
        if (!exactAgendaItemSpeakers(value)) return false;
        break;
      case 'languages':
        if (!exactAgendaItemLanguages(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record) && record.title !== undefined;
};

const exactAgenda = listOf(exactAgendaItem);

const exactWantedItem = oneOf(['speakers','volunteers','venue','materials','attendees']);

const exactWanted = listOf(exactWantedItem);

const exactAttendancePeople = listOf(is.plain);

const exactAttendance: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'count':
        if (!is.count(value)) return false;
        break;
      case 'people':
        if (!exactAttendancePeople(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactRecap: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'video':
      case 'slides':
      case 'article':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'group':
      case 'series':
        if (!is.id(value)) return false;
        break;
      case 'title':
      case 'venue':
      case 'reason':
        if (!is.text(value)) return false;
        break;
      case 'hosts':
        if (!exactHosts(value)) return false;
        break;
      case 'url':
      case 'image':
      case 'signUp':
        if (!is.link(value)) return false;
        break;
      case 'place':
        if (!exactPlace(value)) return false;
        break;
      case 'start':
      case 'end':
        if (!is.moment(value)) return false;
        break;
      case 'timeZone':
        if (!is.zone(value)) return false;
        break;
      case 'status':
        if (!exactStatus(value)) return false;
        break;
      case 'mode':
        if (!exactMode(value)) return false;
        break;
      case 'languages':
        if (!exactLanguages(value)) return false;
        break;
      case 'agenda':
        if (!exactAgenda(value)) return false;
        break;
      case 'capacity':
        if (!is.count(value)) return false;
        break;
      case 'wanted':
        if (!exactWanted(value)) return false;
        break;
      case 'attendance':
        if (!exactAttendance(value)) return false;
        break;
      case 'recap':
        if (!exactRecap(value)) return false;
        break;
      case 'public':
        if (!is.flag(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.title !== undefined && record.start !== undefined;
};

export const events: Collection<Event> = { name: 'events', exact };
