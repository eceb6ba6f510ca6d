/** Writes what holds for all pipelines of a bundle, where that is not what goes without saying. */

import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { at } from '../../book.ts';
import { lose, type Scope } from '../scope.ts';
import { createSpecWriter } from '../spec/spec-writer.ts';
import { printJson } from '../text/notation.ts';
import { configsFolder } from './write-variables.ts';

/**
 * Emits `global.json` or nothing. Versions of migrated tables are noted in one folder: that of the
 * first table counts, and others are reported and booked as lost.
 */
export function writeGlobalSettings(scope: Scope): void {
  const path = `${configsFolder}/global.json`;
  const writer = createSpecWriter(path, scope.book);
  if (scope.notation.ending === 'yaml') {
    writer.put(['pipeline_bundle_spec_format', 'format'], 'yaml');
  }
  const [first] = scope.versionFolders.values();
  for (const [node, folder] of scope.versionFolders) {
    const field = ['migration', 'versionFolder'];
    const table = nodeOf(scope.pipeline, node);
    if (folder === first) {
      writer.put(['table_migration_state_volume_path'], folder, at(node, field));
    } else {
      lose(scope, 'version-folder', {
        node,
        field,
        message: `${table ? labelOf(table) : node} notes versions in ${folder}, but all tables of a bundle share one folder, which is ${first}.`,
        hint: 'Name the same folder for all tables.',
        reason: `All tables share one folder, ${first}.`,
      });
    }
  }
  if (Object.keys(writer.spec).length === 0) return;
  // It is read before the notation of the bundle is known, so it is always JSON.
  scope.emit({ path, text: printJson(writer.spec), kind: 'settings' });
}
