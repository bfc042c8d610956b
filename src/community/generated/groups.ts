// Made by `npm run generate` from ../schema/groups.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, mapOf, oneOf } from '../exact.js';
import type { Group } from '../schema/groups.js';

const exactAliases = listOf(is.plain);

const exactFormerNames = listOf(is.text);

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

const exactStatus = oneOf(['active','inactive','forming','retired','unknown']);

const exactLinksItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record) && record.name !== undefined && record.url !== undefined;
};

const exactLinks = listOf(exactLinksItem);

const exactChannelsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'kind':
      case 'contact':
        if (!is.plain(value)) return false;
        break;
      case 'url':
      case 'image':
        if (!is.link(value)) return false;
        break;
      case 'until':
        if (!is.day(value)) return false;
        break;
      case 'capacity':
      case 'members':
        if (!is.count(value)) return false;
        break;
    }
  }
  return isObject(record) && record.name !== undefined;
};

const exactChannels = listOf(exactChannelsItem);

const exactFigures: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'members':
      case 'pastEvents':
        if (!is.count(value)) return false;
        break;
      case 'lastEvent':
        if (!is.day(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactSeatsValue: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'min':
      case 'max':
        if (!is.count(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactSeats = mapOf(exactSeatsValue);

const exactMembersItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'person':
      case 'role':
        if (!is.id(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'scope':
        if (!is.plain(value)) return false;
        break;
      case 'since':
      case 'until':
        if (!is.day(value)) return false;
        break;
      case 'founding':
        if (!is.flag(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactMembers = listOf(exactMembersItem);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'parent':
        if (!is.id(value)) return false;
        break;
      case 'kind':
        if (!is.plain(value)) return false;
        break;
      case 'name':
      case 'description':
      case 'statusReason':
        if (!is.text(value)) return false;
        break;
      case 'aliases':
        if (!exactAliases(value)) return false;
        break;
      case 'formerNames':
        if (!exactFormerNames(value)) return false;
        break;
      case 'url':
      case 'image':
        if (!is.link(value)) return false;
        break;
      case 'place':
        if (!exactPlace(value)) return false;
        break;
      case 'online':
        if (!is.flag(value)) return false;
        break;
      case 'timeZone':
        if (!is.zone(value)) return false;
        break;
      case 'founded':
      case 'reviewed':
      case 'rosterAsOf':
      case 'statusSince':
      case 'statusUntil':
        if (!is.day(value)) return false;
        break;
      case 'status':
        if (!exactStatus(value)) return false;
        break;
      case 'links':
        if (!exactLinks(value)) return false;
        break;
      case 'channels':
        if (!exactChannels(value)) return false;
        break;
      case 'figures':
        if (!exactFigures(value)) return false;
        break;
      case 'seats':
        if (!exactSeats(value)) return false;
        break;
      case 'members':
        if (!exactMembers(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined;
};

export const groups: Collection<Group> = { name: 'groups', exact };
