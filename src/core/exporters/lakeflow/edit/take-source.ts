/** Takes edits of a view: where it reads, with which options, which rows and columns. */
import type { Draft } from 'immer';
import type { NodeId } from '#core/model/pipeline.ts';
import { isObject, valueAt } from '#core/model/value-at.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { Reading } from '../spec/reading.ts';
import type { Path } from './compare.ts';
import { type SpecEdit, setOrClear, splitFunction, takeKeys } from './spec-edit.ts';

/** @param path that of the `sourceDetails` */
export function takeSource(edit: SpecEdit, path: Path, reading: Reading): string | undefined {
  const flow = edit.node.fields.flows[reading.name];
  if (!flow) return 'its flow is gone';
  let problem: string | undefined;
  takeKeys(edit, path, (key, value) => {
    switch (key) {
      case 'selectExp':
        takeSelect(edit, [...path, key], { flow, reading });
        return true;
      case 'whereClause':
        setOrClear(flow, 'where', isFilled(value) ? value : undefined);
        return true;
      case 'readerOptions':
        takeOptions(edit, [...path, key], { flow, reading });
        return true;
      case 'format':
        takeFormat(edit, { flow, reading }, value);
        return true;
      case 'pythonTransform':
        return takeTransform(edit, [...path, key], flow);
      case 'pythonModule':
        return takeFunction(edit, reading, value);
      case 'tokens':
        takeTokens(edit, [...path, key], { flow, reading });
        return true;
      case 'cdfEnabled':
      case 'cdfChangeTypeOverride':
        takeChangeFeed(edit, path, flow);
        return true;
      case 'path':
        return takePath(edit, reading, value);
      case 'database':
      case 'table':
        problem = takeLink(edit, path, { flow, reading });
        return true;
      default:
        return false;
    }
  });
  return problem;
}

type Draught = { readonly flow: Draft<Flow>; readonly reading: Reading };

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** Columns the exporter adds stand behind those of the flow, and are not the flow's. */
function takeSelect(edit: SpecEdit, path: Path, { flow, reading }: Draught): void {
  const before = valueAt(edit.before, path);
  const rest = [...((valueAt(edit.after, path) ?? []) as readonly string[])];
  const own = reading.flow.select ?? ['*'];
  for (const added of Array.isArray(before) ? before.slice(own.length) : []) {
    const place = rest.lastIndexOf(String(added));
    if (place !== -1) rest.splice(place, 1);
  }
  const isAll = reading.flow.select === undefined && rest.length === 1 && rest[0]?.trim() === '*';
  setOrClear(flow, 'select', isAll || rest.length === 0 ? undefined : rest);
}

function takeOptions(edit: SpecEdit, path: Path, { flow, reading }: Draught): void {
  const before = valueAt(edit.before, path) ?? {};
  const after = valueAt(edit.after, path) ?? {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = valueAt(after, [key]);
    if (valueAt(before, [key]) === value) continue;
    if (value !== undefined) putOption(flow, reading, [key, value]);
    else dropOption(edit, key, { flow, reading });
  }
}

/** Sources are shared, so an option that is changed for one flow becomes the flow's own. */
function putOption(
  flow: Draft<Flow>,
  reading: Reading,
  [key, value]: readonly [string, unknown],
): void {
  const own = { ...flow.options, [key]: String(value) };
  const ofSource = 'options' in reading.source.fields ? reading.source.fields.options : {};
  if (Object.hasOwn(ofSource, key) && ofSource[key] === value) delete own[key];
  setOrClear(flow, 'options', Object.keys(own).length > 0 ? own : undefined);
}

/** An option can only be taken away where it is set, and so for all flows that read the source. */
function dropOption(edit: SpecEdit, key: string, { flow, reading }: Draught): void {
  const { [key]: _, ...own } = flow.options ?? {};
  setOrClear(flow, 'options', Object.keys(own).length > 0 ? own : undefined);
  const source = edit.nodes[reading.source.id];
  if (source && 'options' in source.fields) delete source.fields.options[key];
}

function takeChangeFeed(edit: SpecEdit, path: Path, flow: Draft<Flow>): void {
  const isOn = valueAt(edit.after, [...path, 'cdfEnabled']) === true;
  const kinds = valueAt(edit.after, [...path, 'cdfChangeTypeOverride']);
  setOrClear(flow, 'changeFeed', isOn ? (kinds ?? ['insert', 'update_postimage']) : undefined);
}

function takePath(edit: SpecEdit, { source }: Reading, value: unknown): boolean {
  const node = edit.nodes[source.id];
  if (node?.type !== 'cloud-files' && node?.type !== 'batch-files') return false;
  node.fields.path = String(value);
  return true;
}

function takeFormat(edit: SpecEdit, { flow, reading }: Draught, value: unknown): void {
  const node = edit.nodes[reading.source.id];
  // The schema of the file has been checked, and knows no format that the model does not.
  if (node?.type === 'batch-files') node.fields.format = value as typeof node.fields.format;
  else putOption(flow, reading, ['cloudFiles.format', value]);
}

function takeFunction(edit: SpecEdit, { source }: Reading, value: unknown): boolean {
  const node = edit.nodes[source.id];
  if (node?.type !== 'python') return false;
  const [module, name] = splitFunction(String(value));
  node.fields.module = module;
  node.fields.function = name;
  return true;
}

/** A function in a file beside the specs has no place in a design, and is kept as it was set. */
function takeTransform(edit: SpecEdit, path: Path, flow: Draft<Flow>): boolean {
  const value = valueAt(edit.after, path);
  if (valueAt(edit.before, path) !== undefined && !flow.transform) return false;
  if (value === undefined) {
    delete flow.transform;
    return true;
  }
  if (!isObject(value) || typeof value.module !== 'string') return false;
  const [module, name] = splitFunction(value.module);
  const given = Object.entries(isObject(value.tokens) ? value.tokens : {});
  if (given.some(([, token]) => typeof token !== 'string')) return false;
  // Looked at one by one: all of them are texts.
  const options = Object.fromEntries(given) as Readonly<Record<string, string>>;
  flow.transform = { module, function: name, ...(given.length > 0 && { options }) };
  return true;
}

/** What a function is given. That for JDBC, which is ours, selects as well. */
function takeTokens(edit: SpecEdit, path: Path, draught: Draught): void {
  if (draught.reading.source.type !== 'jdbc') {
    takeOptions(edit, path, draught);
    return;
  }
  takeOptions(edit, [...path, 'options'], draught);
  takeSelect(edit, [...path, 'select'], draught);
  const where = valueAt(edit.after, [...path, 'where']);
  setOrClear(draught.flow, 'where', isFilled(where) ? where : undefined);
}

/** Another table: a link to one of the project, else another name for the table outside. */
function takeLink(edit: SpecEdit, path: Path, { flow, reading }: Draught): string | undefined {
  const database = valueAt(edit.after, [...path, 'database']);
  const table = valueAt(edit.after, [...path, 'table']);
  const found = Object.values(edit.nodes).find(
    (node) =>
      (node.type === 'table' || node.type === 'delta-table') &&
      node.name === table &&
      node.fields.database === database,
  );
  if (found) {
    flow.from = found.id;
    return undefined;
  }
  const source = edit.nodes[reading.source.id as NodeId];
  if (source?.type !== 'delta-table') {
    return `no table of the project is ${String(database)}.${String(table)}; link it on the canvas instead`;
  }
  source.name = String(table);
  source.fields.database = String(database);
  return undefined;
}
