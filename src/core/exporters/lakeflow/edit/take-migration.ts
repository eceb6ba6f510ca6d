/** Takes edits of `tableMigrationDetails`, and of the feature that adds details of the load. */
import type { Draft } from 'immer';
import type { NodeOf } from '#core/model/pipeline.ts';
import { isObject, valueAt } from '#core/model/value-at.ts';
import type { TableMigration } from '#core/node-types/table.ts';
import { migrationKeys } from '../spec/spec-keys.ts';
import type { Path } from './compare.ts';
import { keep, type SpecEdit, setOrClear, takeKeys } from './spec-edit.ts';

const versionsFlag = 'autoStartingVersionsEnabled';
const whyNoFolder = `the framework would note versions of tables, in a folder that nothing names. Set ${versionsFlag} to false, or name the folder in the form of the table`;

/** @returns why the edit cannot be taken; absent: it was */
export function takeMigration(
  edit: SpecEdit,
  path: Path,
  fields: Draft<NodeOf<'table'>['fields']>,
): string | undefined {
  const after = valueAt(edit.after, path);
  if (valueAt(edit.before, path) !== undefined && !fields.migration) {
    keep(edit, path);
    return undefined;
  }
  if (!isObject(after)) {
    delete fields.migration;
    return undefined;
  }
  // The framework takes an absent flag for one that is up.
  const notesVersions = after[versionsFlag] !== false;
  if (notesVersions && !fields.migration?.versionFolder) return whyNoFolder;
  // The mandatory settings are set below, for the schema has made sure that they are there.
  const migration: Partial<Draft<TableMigration>> = fields.migration ?? {};
  takeKeys(edit, path, (key, value) => {
    if (key === 'enabled') setOrClear(migration, 'enabled', value === true ? undefined : value);
    else if (key === 'catalogType') setOrClear(migration, 'catalog', value);
    else if (key === versionsFlag) {
      if (!notesVersions) delete migration.versionFolder;
    } else if (key === 'sourceDetails') takeOlderTable(edit, [...path, key], migration);
    else return false;
    return true;
  });
  fields.migration = migration as Draft<TableMigration>;
  return undefined;
}

function takeOlderTable(
  edit: SpecEdit,
  path: Path,
  migration: Partial<Draft<TableMigration>>,
): void {
  takeKeys(edit, path, (key, value) => {
    const field = migrationKeys.find(([name]) => name === key)?.[1];
    if (field) setOrClear(migration, field, value);
    return field !== undefined;
  });
}

const flag = 'operationalMetadataEnabled';

/** Other features than the one of the load are kept as they are. */
export function takeFeatures(edit: SpecEdit, path: Path): undefined {
  const { fields } = edit.node;
  const [before, after] = [valueAt(edit.before, path), valueAt(edit.after, path)];
  const wasByHand = valueAt(before, [flag]) !== undefined && fields.loadDetails === undefined;
  const others = Object.keys(before ?? {}).filter((key) => key !== flag || wasByHand);
  if (isObject(after)) {
    takeKeys(edit, path, (key, value) => {
      if (key !== flag || wasByHand) return false;
      setOrClear(fields, 'loadDetails', value);
      return true;
    });
  } else {
    setOrClear(fields, 'loadDetails', undefined);
    // Features that were set by hand go with it.
    for (const key of others) keep(edit, [...path, key]);
  }
  return undefined;
}
