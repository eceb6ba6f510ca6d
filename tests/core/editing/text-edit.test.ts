import { expect, it } from 'vitest';
import { execute } from '#core/editing/execute.ts';
import { textEdit } from '#core/editing/text-edit.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { startDocument } from '../../support/arbitraries.ts';

const orders = 'bronze.orders' as NodeId;

it.each<readonly [string, FieldRef, string]>([
  ['the name of a node', { node: orders, field: ['name'] }, '"name":"edited"'],
  ['a field of a node', { node: orders, field: ['database'] }, '"database":"edited"'],
  ['the name of the project', { field: ['name'] }, '"name":"edited"'],
  ['a variable', { field: ['variables', 'schema', 'dev'] }, '"schema":{"dev":"edited"}'],
])('changes %s', (_, ref, expected) => {
  const command = textEdit(ref, 'edited');
  const after = command && execute(startDocument, command).document;
  expect(JSON.stringify(startDocument)).not.toContain(expected);
  expect(JSON.stringify(after)).toContain(expected);
});

it('knows no command for the place of a secret', () => {
  expect(textEdit({ field: ['secrets', 'a', 'scope'] }, 'edited')).toBeUndefined();
});
