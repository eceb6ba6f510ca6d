/** Random resources, and one of each kind that says what it has to. */
import type fc from 'fast-check';
import { type Resource, type ResourceOf, resource } from '#core/resources/resource.ts';
import { anyValueOf } from './any-node.ts';

export const smallResource: Resource = { kind: 'dashboard', pages: [] };

/** Made of the schema of resources, so it is one. */
export const anyResource = anyValueOf(resource) as fc.Arbitrary<Resource>;

export const landing: ResourceOf<'volume'> = { kind: 'volume', storage: 'managed' };

export function alertOn(
  table: string,
  changes: Partial<ResourceOf<'alert'>> = {},
): ResourceOf<'alert'> {
  return {
    kind: 'alert',
    table,
    query: 'SELECT count(*) AS row_count FROM watched',
    condition: { column: 'row_count', operator: 'less-than', threshold: 1 },
    schedule: { cron: '0 0 * * * ?', timeZone: 'UTC' },
    warehouse: 'Starter',
    notify: { emails: ['data-oncall@example.com'] },
    ...changes,
  };
}

export function dashboardOf(...tables: readonly string[]): ResourceOf<'dashboard'> {
  return { kind: 'dashboard', pages: tables.map((table) => ({ table })), warehouse: 'Starter' };
}
