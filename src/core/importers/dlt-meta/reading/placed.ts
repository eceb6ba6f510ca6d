/** Legacy values as the steps hand them on: the value, and where in the files it stands. */
import type { Place } from '#core/diagnostics.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import { pathStep } from '#core/text/key-path.ts';
import type { SourceObject, SourceValue } from '#core/text/source-tree.ts';

/** A value with its whole key path, such as `[0].source_details`. */
export interface Placed {
  readonly source: SourceValue;
  readonly file: string;
  readonly path: string;
}

export interface PlacedObject extends Placed {
  readonly source: SourceObject;
}

/** A value that was taken from an object. There are very many: the path is put together when needed. */
export interface Read<T> {
  readonly value: T;
  readonly source: SourceValue;
  readonly key: string;
  readonly file: string;
  /** Key path of the object it stands in. */
  readonly within: string;
}

/** Such as `[3].source_details.source_path_dev`. */
export function pathOfRead({ key, within }: Read<unknown>): string {
  return pathStep(key, within);
}

/** Where a value stands, for a diagnostic; `ref` adds the field of the model it is about. */
export function placeOf(at: Placed | Read<unknown>, ref?: FieldRef): Place {
  const { file, source } = at;
  const path = 'within' in at ? pathOfRead(at) : at.path;
  const place = { span: { file, start: source.start, end: source.end }, path };
  return ref ? { ...place, ref } : place;
}

/** The same place with another value, such as one that was trimmed or split. */
export function withValue<T>({ source, key, file, within }: Read<unknown>, value: T): Read<T> {
  return { value, source, key, file, within };
}
