/** Takes edits of what a spec feeds: the table or sink, and the quarantine of the table. */
import type { Draft } from 'immer';
import type { NodeOf } from '#core/model/pipeline.ts';
import { splitName } from '#core/model/split-name.ts';
import { isObject, valueAt } from '#core/model/value-at.ts';
import type { Quarantine } from '#core/node-types/table.ts';
import { quarantineKeys, targetKeys, viewKeys } from '../spec/spec-keys.ts';
import type { Path } from './compare.ts';
import { type SpecEdit, setOrClear, splitFunction, takeKeys } from './spec-edit.ts';

/** Another name of the table in the file renames the node. */
export function takeTarget(edit: SpecEdit, path: Path): undefined {
  const { node } = edit;
  takeKeys(edit, path, (key, value) => {
    if (node.type === 'sink') return takeSinkKey(edit, node, [...path, key]);
    const keys = path.at(-1) === 'tableDetails' ? [...targetKeys, ...viewKeys] : targetKeys;
    const field = keys.find(([name]) => name === key)?.[1];
    if (key === 'table') node.name = String(value);
    else if (key === 'database') setOrClear(node.fields, 'database', value);
    else if (field) setOrClear(node.fields, field, value);
    else return false;
    return true;
  });
  return undefined;
}

function takeSinkKey(edit: SpecEdit, sink: Draft<NodeOf<'sink'>>, path: Path): boolean {
  const key = path.at(-1);
  if (key === 'name') sink.name = String(valueAt(edit.after, path));
  else if (key === 'config') takeBatchFunction(edit, sink, path);
  else if (key !== 'sinkOptions') return false;
  else {
    takeKeys(edit, path, (option, value) => {
      const name = modelOption(sink, option);
      if (value === undefined) delete sink.fields.options[name];
      else sink.fields.options[name] = String(value);
      return true;
    });
  }
  return true;
}

/** The function that gets each batch, and what it is given. */
function takeBatchFunction(edit: SpecEdit, sink: Draft<NodeOf<'sink'>>, path: Path): void {
  takeKeys(edit, path, (key, value) => {
    if (key === 'module') {
      const [module, name] = splitFunction(String(value ?? ''));
      sink.fields.module = module;
      sink.fields.function = name;
    } else if (key === 'tokens') {
      const given = Object.entries(isObject(value) ? value : {});
      sink.fields.options = Object.fromEntries(given.map(([name, text]) => [name, String(text)]));
    } else return false;
    return true;
  });
}

/** Some options have another name in the model than in the file. */
function modelOption({ fields }: Draft<NodeOf<'sink'>>, option: string): string {
  if (fields.format === 'event-hubs' && option === 'topic') return 'eventhub.name';
  if (fields.format !== 'delta' || option !== 'tableName') return option;
  return Object.keys(fields.options).find((key) => key.toLowerCase() === 'tablename') ?? option;
}

/** Taken away in the file, it is no longer set. */
export function takeRefreshPolicy(
  edit: SpecEdit,
  path: Path,
  fields: Draft<NodeOf<'table'>['fields']>,
): undefined {
  setOrClear(fields, 'refreshPolicy', valueAt(edit.after, path));
  return undefined;
}

/** Any other word than those of a mode takes the quarantine away. */
export function takeQuarantineMode(
  edit: SpecEdit,
  path: Path,
  fields: Draft<NodeOf<'table'>['fields']>,
): undefined {
  const mode = valueAt(edit.after, path);
  if (mode === 'flag' || mode === 'table') fields.quarantine = { ...fields.quarantine, mode };
  else delete fields.quarantine;
  return undefined;
}

/** Without a quarantine nothing is taken. */
export function takeQuarantineTarget(
  edit: SpecEdit,
  path: Path,
  fields: Draft<NodeOf<'table'>['fields']>,
): undefined {
  const { quarantine } = fields;
  // Without a quarantine its table has no meaning.
  if (!quarantine || valueAt(edit.after, path) === undefined) return undefined;
  takeKeys(edit, path, (key, value) => {
    const field = quarantineKeys.find(([name]) => name === key)?.[1];
    if (key === 'table') takeQuarantineName(quarantine, value, fields.database);
    else if (key === 'database') setOrClear(quarantine, 'database', value);
    else if (field) setOrClear(quarantine, field, value);
    else return key === 'targetFormat';
    return true;
  });
  return undefined;
}

/** In the file the name is the full one. */
function takeQuarantineName(
  quarantine: Draft<Quarantine>,
  value: unknown,
  ofTable: string | undefined,
): void {
  if (value === undefined) {
    delete quarantine.table;
    return;
  }
  const [database, name] = splitName(String(value));
  quarantine.table = name;
  const isImplied = quarantine.database === undefined && database === ofTable;
  setOrClear(quarantine, 'database', isImplied ? undefined : database);
}
