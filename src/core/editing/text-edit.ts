/** The command that gives a text of the model another value, wherever the text stands. */
import type { Command } from '#core/commands/index.ts';
import type { FieldRef } from '#core/model/field-ref.ts';

/** Absent: no command reaches the text. */
export function textEdit({ node, field }: FieldRef, value: string): Command | undefined {
  const [first, second = '', third = '', ...deeper] = field;
  if (node !== undefined) {
    return first === 'name'
      ? { name: 'rename-node', id: node, to: value }
      : { name: 'set-field', id: node, field, value };
  }
  if (first === 'name') return { name: 'rename-project', to: value };
  if (first === 'jobs') {
    return { name: 'set-job-field', job: second, field: [third, ...deeper], value };
  }
  if (first === 'resources') {
    return { name: 'set-resource-field', resource: second, field: [third, ...deeper], value };
  }
  if (first !== 'variables') return undefined;
  return { name: 'set-variable', variable: second, environment: third, value };
}
