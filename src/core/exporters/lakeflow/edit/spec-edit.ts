/** What the takers of an edit work with, and the two ways they put a value into the model. */
import type { Draft } from 'immer';
import type { Pipeline } from '#core/model/pipeline.ts';
import { splitName } from '#core/model/split-name.ts';
import { valueAt } from '#core/model/value-at.ts';
import { keptBy, pathOf, pointerOf } from '../spec/kept.ts';
import type { Reading, WrittenNode } from '../spec/reading.ts';
import type { Path } from './compare.ts';

export interface SpecEdit {
  /** The whole file, as it was written and as it was edited. */
  readonly before: unknown;
  readonly after: unknown;
  /** The node of the file, to be changed. */
  readonly node: Draft<WrittenNode>;
  /** All nodes of the project, the node of the file among them, to be changed. */
  readonly nodes: Draft<Pipeline['nodes']>;
  /** What the node reads, as it was before the edit, in the order of the flows in the file. */
  readonly readings: readonly Reading[];
}

/** Takes over what differs at a path. @returns why it cannot; absent: it could */
export type Take = (edit: SpecEdit, path: Path) => string | undefined;

/** Sets a field, or takes it away when the edited file does not have it. */
export function setOrClear<Fields extends object>(
  fields: Fields,
  field: keyof Fields & string,
  value: unknown,
): void {
  // The schema of the file has been checked, and each key's type is that of its field.
  if (value === undefined) delete fields[field];
  else fields[field] = value as Fields[typeof field];
}

/** Keeps a setting that the model has no field for, to be written back as it is. */
export function keep({ node, after }: SpecEdit, path: Path): void {
  const settings: Record<string, unknown> = { ...node.fields.kept?.[keptBy] };
  const outer = Object.keys(settings).find((pointer) => isWithin(pathOf(pointer), path));
  const pointer = outer ?? pointerOf(path);
  const value = valueAt(after, pathOf(pointer));
  if (value === undefined) delete settings[pointer];
  else settings[pointer] = value;

  const { [keptBy]: _, ...others } = node.fields.kept ?? {};
  const isEmpty = Object.keys(settings).length === 0;
  const kept = isEmpty ? others : { ...others, [keptBy]: settings };
  setOrClear(node.fields, 'kept', Object.keys(kept).length > 0 ? kept : undefined);
}

function isWithin(outer: Path, path: Path): boolean {
  return outer.every((key, index) => path[index] === key);
}

/** `sources.weather.read` as the module `sources.weather` and the function `read`. */
export function splitFunction(name: string): readonly [module: string, name: string] {
  const [module = '', own] = splitName(name);
  return [module, own];
}

/** Takes an object key by key; keys that no taker knows are kept. */
export function takeKeys(
  edit: SpecEdit,
  path: Path,
  take: (key: string, value: unknown) => boolean,
): void {
  const [before, after] = [valueAt(edit.before, path), valueAt(edit.after, path)];
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  for (const key of keys) {
    const value = valueAt(after, [key]);
    const same = JSON.stringify(valueAt(before, [key])) === JSON.stringify(value);
    if (!same && !take(key, value)) keep(edit, [...path, key]);
  }
}
