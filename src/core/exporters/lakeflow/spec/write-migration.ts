/** Writes the older table whose rows a table begins with: `tableMigrationDetails`. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { TableMigration } from '#core/node-types/table.ts';
import { at } from '../../book.ts';
import { lose } from '../scope.ts';
import { migrationKeys } from './spec-keys.ts';
import type { SpecScope } from './write-source.ts';

const details = 'tableMigrationDetails';

/** Tables the framework brings no older rows to are reported, and the setting is booked as lost. */
export function writeMigration(spec: SpecScope, node: NodeOf<'table'>): void {
  const { migration } = node.fields;
  if (!migration) return;
  const why = whyNone(node);
  if (why !== undefined) {
    lose(spec.scope, 'migration', {
      node: node.id,
      field: ['migration'],
      message: `The rows of the older table cannot be brought to ${labelOf(node)}: ${why}`,
      hint: 'Let it be a streaming table without snapshots, or take the setting away.',
      reason: why,
    });
    return;
  }
  const { writer, scope } = spec;
  const put = (key: string, value: unknown, field: keyof TableMigration): void =>
    writer.put([details, key], value, at(node.id, ['migration', field]));
  const { enabled = true, catalog, versionFolder } = migration;
  writer.put([details, 'enabled'], enabled);
  if (migration.enabled !== undefined) put('enabled', enabled, 'enabled');
  put('catalogType', catalog, 'catalog');
  writer.put([details, 'autoStartingVersionsEnabled'], Boolean(versionFolder));
  if (versionFolder) scope.versionFolders.set(node.id, versionFolder);
  for (const [key, field] of migrationKeys) {
    const value = migration[field];
    if (Array.isArray(value) && value.length === 0) continue;
    writer.put([details, 'sourceDetails', key], value, at(node.id, ['migration', field]));
  }
}

/** The framework brings rows to streaming tables only; those of snapshots take none beside them. */
function whyNone({ fields }: NodeOf<'table'>): string | undefined {
  if (fields.snapshotCapture) return 'A table of snapshots takes no rows beside them.';
  if (fields.kind === 'materialized-view' && !fields.changeCapture) {
    return 'A materialized view holds what it is computed from, and nothing beside it.';
  }
  return undefined;
}
