// Made by `npm run generate` from ../schema/rules.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, oneOf } from '../exact.js';
import { exactCriteria } from '../exact-criteria.js';
import type { Rule } from '../schema/rules.js';

const exactKind = oneOf(['duty','founding','succession','promotion','other']);

const exactJudged = oneOf(['events','people']);

const exactApplies: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'kind':
        if (!is.plain(value)) return false;
        break;
      case 'role':
      case 'group':
        if (!is.id(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactEvidence = oneOf(['events','reviews','activity']);

const exactSeats: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'role':
        if (!is.id(value)) return false;
        break;
      case 'min':
      case 'max':
        if (!is.count(value)) return false;
        break;
    }
  }
  return isObject(record) && record.role !== undefined;
};

const exactEventsMode = oneOf(['in-person','online','any']);

const exactEvents: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'min':
        if (!is.count(value)) return false;
        break;
      case 'mode':
        if (!exactEventsMode(value)) return false;
        break;
    }
  }
  return isObject(record) && record.min !== undefined;
};

const exactWindowCalendar = oneOf(['year','quarter','month']);

const exactWindowFounding = oneOf(['exempt','counts']);

const exactWindow: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'calendar':
        if (!exactWindowCalendar(value)) return false;
        break;
      case 'rolling':
        if (!is.duration(value)) return false;
        break;
      case 'founding':
        if (!exactWindowFounding(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactExemptionsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'from':
      case 'to':
        if (!is.day(value)) return false;
        break;
      case 'group':
        if (!is.id(value)) return false;
        break;
      case 'reason':
        if (!is.text(value)) return false;
        break;
    }
  }
  return isObject(record) && record.from !== undefined && record.to !== undefined;
};

const exactExemptions = listOf(exactExemptionsItem);

const exactStagesItemBecomes = oneOf(['overdue','inactive','retired']);

const exactStagesItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'after':
        if (!is.duration(value)) return false;
        break;
      case 'when':
        if (!exactCriteria(value)) return false;
        break;
      case 'becomes':
        if (!exactStagesItemBecomes(value)) return false;
        break;
      case 'notice':
        if (!is.text(value)) return false;
        break;
    }
  }
  return isObject(record) && record.becomes !== undefined;
};

const exactStages = listOf(exactStagesItem);

const exactOrderItem = oneOf(['recommended','deputy','members','community','parent']);

const exactOrder = listOf(exactOrderItem);

const exactOtherwise = oneOf(['inactive','retired']);

const exactQuorumItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'role':
      case 'of':
      case 'orRole':
        if (!is.id(value)) return false;
        break;
      case 'count':
        if (!is.count(value)) return false;
        break;
    }
  }
  return isObject(record) && record.role !== undefined && record.count !== undefined;
};

const exactQuorum = listOf(exactQuorumItem);

const exactVoting: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'min':
      case 'max':
        if (!is.duration(value)) return false;
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
        if (!is.id(value)) return false;
        break;
      case 'kind':
        if (!exactKind(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'judged':
        if (!exactJudged(value)) return false;
        break;
      case 'applies':
        if (!exactApplies(value)) return false;
        break;
      case 'evidence':
        if (!exactEvidence(value)) return false;
        break;
      case 'seats':
        if (!exactSeats(value)) return false;
        break;
      case 'events':
        if (!exactEvents(value)) return false;
        break;
      case 'window':
        if (!exactWindow(value)) return false;
        break;
      case 'exemptions':
        if (!exactExemptions(value)) return false;
        break;
      case 'grace':
        if (!is.duration(value)) return false;
        break;
      case 'stages':
        if (!exactStages(value)) return false;
        break;
      case 'order':
        if (!exactOrder(value)) return false;
        break;
      case 'otherwise':
        if (!exactOtherwise(value)) return false;
        break;
      case 'criteria':
        if (!exactCriteria(value)) return false;
        break;
      case 'quorum':
        if (!exactQuorum(value)) return false;
        break;
      case 'voting':
        if (!exactVoting(value)) return false;
        break;
      case 'blocks':
        if (!is.flag(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.kind !== undefined && record.name !== undefined;
};

export const rules: Collection<Rule> = { name: 'rules', exact };
