// Peer: react-jsonschema-form with its ajv validator, from a JSON Schema that is made of the same definition before anything is measured.
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { typeInto } from './limits.js';

const formats = { email: 'email', link: 'uri', date: 'date' };

function schemaOf({ type, label, options }) {
  if (type === 'consent') return { type: 'boolean', title: label };
  if (type === 'number') return { type: 'number', title: label };
  if (type === 'choice') return { type: 'string', title: label, oneOf: options.map(({ id, label: title }) => ({ const: id, title })) };
  return { type: 'string', title: label, ...(formats[type] && { format: formats[type] }) };
}

let schema;
let uiSchema;
let container;

export default {
  prepare({ forms: [{ title, fields }] }) {
    schema = {
      type: 'object',
      title,
      properties: Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])),
      required: fields.filter(({ required }) => required).map(({ id }) => id),
    };
    const longTexts = fields.filter(({ type }) => type === 'long-text').map(({ id }) => [id, { 'ui:widget': 'textarea' }]);
    uiSchema = { ...Object.fromEntries(longTexts), 'ui:submitButtonOptions': { submitText: 'Send' } };
  },
  mount(host) {
    container = host;
    createRoot(host).render(createElement(Form, { schema, uiSchema, validator }));
  },
  ready: (host) => host.querySelector('button[type="submit"]') !== null,
  search: (text) => typeInto(container.querySelector('input'), text),
};
