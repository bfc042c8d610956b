// Made by `npm run generate` from ../schema/forms.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, oneOf } from '../exact.js';
import type { Form } from '../schema/forms.js';

const exactFieldsItemType = oneOf(['text','long-text','email','link','number','date','choice','choices','station','person','consent']);

const exactFieldsItemOptionsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'label':
        if (!is.text(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined;
};

const exactFieldsItemOptions = listOf(exactFieldsItemOptionsItem);

const exactFieldsItemWhen: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'field':
        if (!is.id(value)) return false;
        break;
      case 'is':
        if (!is.plain(value)) return false;
        break;
    }
  }
  return isObject(record) && record.field !== undefined;
};

const exactFieldsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'into':
        if (!is.id(value)) return false;
        break;
      case 'type':
        if (!exactFieldsItemType(value)) return false;
        break;
      case 'label':
      case 'help':
      case 'example':
      case 'section':
        if (!is.text(value)) return false;
        break;
      case 'required':
        if (!is.flag(value)) return false;
        break;
      case 'min':
      case 'max':
        if (!is.amount(value)) return false;
        break;
      case 'length':
        if (!is.count(value)) return false;
        break;
      case 'options':
        if (!exactFieldsItemOptions(value)) return false;
        break;
      case 'when':
        if (!exactFieldsItemWhen(value)) return false;
        break;
      case 'autocomplete':
      case 'param':
        if (!is.plain(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.type !== undefined && record.label !== undefined;
};

const exactFields = listOf(exactFieldsItem);

const exactTargetsItemKind = oneOf(['github-issue','gitee-issue','gitlab-issue','post','mailto','link','copy']);

const exactTargetsItemLabels = listOf(is.plain);

const exactTargetsItemParams = listOf(is.plain);

const exactTargetsItemLeftToTick = listOf(is.text);

const exactTargetsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'kind':
        if (!exactTargetsItemKind(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'repository':
      case 'template':
      case 'title':
      case 'to':
        if (!is.plain(value)) return false;
        break;
      case 'labels':
        if (!exactTargetsItemLabels(value)) return false;
        break;
      case 'params':
        if (!exactTargetsItemParams(value)) return false;
        break;
      case 'leftToTick':
        if (!exactTargetsItemLeftToTick(value)) return false;
        break;
    }
  }
  return isObject(record) && record.kind !== undefined;
};

const exactTargets = listOf(exactTargetsItem);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'rule':
        if (!is.id(value)) return false;
        break;
      case 'title':
      case 'intro':
      case 'next':
      case 'decides':
        if (!is.text(value)) return false;
        break;
      case 'url':
      case 'privacy':
        if (!is.link(value)) return false;
        break;
      case 'fields':
        if (!exactFields(value)) return false;
        break;
      case 'targets':
        if (!exactTargets(value)) return false;
        break;
      case 'blocks':
        if (!is.flag(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.title !== undefined && record.fields !== undefined;
};

export const forms: Collection<Form> = { name: 'forms', exact };
