/** Takes edits of `cdcSettings` and `cdcSnapshotSettings`. */
import type { Draft } from 'immer';
import type { NodeOf } from '#core/model/pipeline.ts';
import { isObject, valueAt } from '#core/model/value-at.ts';
import type { ChangeCapture, SnapshotCapture } from '#core/node-types/table.ts';
import { sequenceColumn } from '../spec/sequence.ts';
import { changeCaptureKeys, snapshotCaptureKeys, snapshotFilesKeys } from '../spec/spec-keys.ts';
import { deduplicateModes } from '../spec/write-snapshot-files.ts';
import type { Path } from './compare.ts';
import { type SpecEdit, setOrClear, takeKeys } from './spec-edit.ts';
import { takeSource } from './take-source.ts';

/** Taken away in the file, it is taken away in the table. Keys nobody knows are kept. */
export function takeChangeCapture(
  edit: SpecEdit,
  path: Path,
  fields: Draft<NodeOf<'table'>['fields']>,
): undefined {
  const after = valueAt(edit.after, path);
  if (!isObject(after)) {
    delete fields.changeCapture;
    return undefined;
  }
  // The mandatory settings are set below, for the schema has made sure that they are there.
  const capture: Partial<Draft<ChangeCapture>> = fields.changeCapture ?? {};
  takeKeys(edit, path, (key, value) => {
    const field = changeCaptureKeys.find(([name]) => name === key)?.[1];
    if (field === undefined) return false;
    if (field === 'exceptColumns') takeExceptColumns(capture, value);
    else if (value !== sequenceColumn) setOrClear(capture, field, withoutFeedNames(value));
    return true;
  });
  fields.changeCapture = capture as Draft<ChangeCapture>;
  return undefined;
}

/** The list in the file may have been worked out from one of columns to keep, which it replaces. */
function takeExceptColumns(capture: Partial<Draft<ChangeCapture>>, value: unknown): void {
  const listed = Array.isArray(value) ? value : [];
  const columns = listed.filter((column) => column !== sequenceColumn);
  delete capture.columns;
  setOrClear(capture, 'exceptColumns', columns.length > 0 ? withoutFeedNames(columns) : undefined);
}

const feedName = /\b__(?=change_type\b|commit_version\b|commit_timestamp\b)/g;

/** Columns of a change feed have another name in the file than in the model. */
export function withoutFeedNames(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(feedName, '_');
  return Array.isArray(value) ? value.map(withoutFeedNames) : value;
}

/** @returns why the edit cannot be taken; absent: it was */
export function takeSnapshotCapture(
  edit: SpecEdit,
  path: Path,
  fields: Draft<NodeOf<'table'>['fields']>,
): string | undefined {
  const after = valueAt(edit.after, path);
  if (!isObject(after)) {
    delete fields.snapshotCapture;
    return undefined;
  }
  const capture: Partial<Draft<SnapshotCapture>> = fields.snapshotCapture ?? {};
  let problem: string | undefined;
  takeKeys(edit, path, (key, value) => {
    if (key === 'source') {
      problem = takeSnapshotFiles(edit, [...path, key]);
      return true;
    }
    const field = snapshotCaptureKeys.find(([name]) => name === key)?.[1];
    if (field === undefined) return false;
    setOrClear(capture, field, value);
    return true;
  });
  fields.snapshotCapture = capture as Draft<SnapshotCapture>;
  return problem;
}

function takeSnapshotFiles(edit: SpecEdit, path: Path): string | undefined {
  const [reading] = edit.readings;
  const flow = reading && edit.node.fields.flows[reading.name];
  const source = reading && edit.nodes[reading.source.id];
  if (!flow || source?.type !== 'snapshot-files') return 'its source is gone';
  takeKeys(edit, path, (key, value) => {
    const field = snapshotFilesKeys.find(([name]) => name === key)?.[1];
    if (field) setOrClear(source.fields, field, value);
    else if (key === 'startingVersion' && typeof value !== 'string')
      setOrClear(source.fields, 'startingVersion', value);
    else if (key === 'deduplicateMode') takeDuplicates(source, value);
    else if (key === 'filter') setOrClear(flow, 'where', value === undefined ? undefined : [value]);
    else return key === 'readerOptions' || key === 'selectExp';
    return true;
  });
  // Options and columns are taken as those of any other source.
  return takeSource(onlyKeys(edit, path, ['readerOptions', 'selectExp']), path, reading);
}

function takeDuplicates({ fields }: Draft<NodeOf<'snapshot-files'>>, mode: unknown): void {
  const kinds = ['rows', 'keys'] as const;
  const kind = kinds.find((one) => deduplicateModes[one] === mode);
  setOrClear(fields, 'duplicates', kind);
}

/** The same edit with nothing but some keys of the object at a path. */
function onlyKeys(edit: SpecEdit, path: Path, keys: readonly string[]): SpecEdit {
  const only = (root: unknown): unknown =>
    path.reduceRight<unknown>(
      (inner, key) => ({ [key]: inner }),
      Object.fromEntries(keys.map((key) => [key, valueAt(root, [...path, key])])),
    );
  return { ...edit, before: only(edit.before), after: only(edit.after) };
}
