// Made by `npm run generate` from ../schema/boards.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, mapOf } from '../exact.js';
import type { Board } from '../schema/boards.js';

const exactScoringItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'metric':
        if (!is.id(value)) return false;
        break;
      case 'label':
        if (!is.text(value)) return false;
        break;
      case 'weight':
        if (!is.amount(value)) return false;
        break;
    }
  }
  return isObject(record) && record.metric !== undefined && record.weight !== undefined;
};

const exactScoring = listOf(exactScoringItem);

const exactTiersItemReward: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'left':
        if (!is.count(value)) return false;
        break;
      case 'claim':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record) && record.name !== undefined;
};

const exactTiersItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'min':
        if (!is.amount(value)) return false;
        break;
      case 'color':
        if (!is.plain(value)) return false;
        break;
      case 'reward':
        if (!exactTiersItemReward(value)) return false;
        break;
    }
  }
  return isObject(record) && record.name !== undefined && record.min !== undefined;
};

const exactTiers = listOf(exactTiersItem);

const exactLeftOutPeople = listOf(is.id);

const exactLeftOut: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'bots':
        if (!is.flag(value)) return false;
        break;
      case 'people':
        if (!exactLeftOutPeople(value)) return false;
        break;
      case 'reason':
        if (!is.text(value)) return false;
        break;
      case 'ask':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactPeriodsItemEntriesItemCounts = mapOf(is.amount);

const exactPeriodsItemEntriesItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'person':
        if (!is.id(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'avatar':
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'counts':
        if (!exactPeriodsItemEntriesItemCounts(value)) return false;
        break;
      case 'score':
        if (!is.amount(value)) return false;
        break;
      case 'rank':
      case 'previousRank':
        if (!is.count(value)) return false;
        break;
      case 'since':
        if (!is.day(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactPeriodsItemEntries = listOf(exactPeriodsItemEntriesItem);

const exactPeriodsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'from':
      case 'to':
        if (!is.day(value)) return false;
        break;
      case 'entries':
        if (!exactPeriodsItemEntries(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.entries !== undefined;
};

const exactPeriods = listOf(exactPeriodsItem);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'title':
        if (!is.text(value)) return false;
        break;
      case 'scoring':
        if (!exactScoring(value)) return false;
        break;
      case 'tiers':
        if (!exactTiers(value)) return false;
        break;
      case 'leftOut':
        if (!exactLeftOut(value)) return false;
        break;
      case 'periods':
        if (!exactPeriods(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.title !== undefined && record.periods !== undefined;
};

export const boards: Collection<Board> = { name: 'boards', exact };
