/** A template with a set of values gives what the framework makes of it. */
import { expect, test } from 'vitest';
import {
  expandTemplate,
  looksLikePlaceholder,
  parametersIn,
  placeholderOf,
  wholeParameter,
} from '#core/exporters/lakeflow/templates/template.ts';

const [table, keys] = [placeholderOf('table'), placeholderOf('keys')];

test('placeholders in texts, in keys and as whole values are replaced', () => {
  const template = {
    flows: { [`f_${table}`]: { sourceView: `v_${table}`, enabled: true } },
    keys,
    count: 3,
    nothing: null,
    list: ['*', `${table}_id`, { inner: table }],
  };
  expect(expandTemplate(template, { table: 'orders', keys: ['id', 'day'] })).toEqual({
    flows: { f_orders: { sourceView: 'v_orders', enabled: true } },
    keys: ['id', 'day'],
    count: 3,
    nothing: null,
    list: ['*', 'orders_id', { inner: 'orders' }],
  });
});

test('what a value says is not looked at again, whatever it looks like', () => {
  const values = { table: `$& ${keys}`, keys: 'x' };
  expect(expandTemplate([table, `a ${table}`], values)).toEqual([`$& ${keys}`, `a $& ${keys}`]);
  expect(expandTemplate(placeholderOf('constructor'), values)).toBe(placeholderOf('constructor'));
});

test('placeholders are found', () => {
  expect(parametersIn(`${table}.${keys} ${table} {table}`)).toEqual(['table', 'keys']);
  expect(wholeParameter(table)).toBe('table');
  expect(wholeParameter(`v_${table}`)).toBeUndefined();
  expect(looksLikePlaceholder(`v_${table}`)).toBe(true);
  expect(looksLikePlaceholder('{param.table}')).toBe(false);
});
