/** Legacy values as the steps hand them on: the value, and where in the files it stands. */
import type { Place } from '#core/diagnostics.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

/** A value that was taken from a legacy file. */
export interface Read<T> {
  readonly value: T;
  readonly source: SourceValue;
  readonly key: string;
  readonly file: string;
  /** Key path inside the file, such as `[0].source_details.source_path_dev`. */
  readonly path: string;
}

/** Where a value stands, for a diagnostic; `ref` adds the field of the model it is about. */
export function placeOf(
  { file, path, source }: Omit<Read<unknown>, 'value' | 'key'>,
  ref?: FieldRef,
): Place {
  const place = { span: { file, start: source.start, end: source.end }, path };
  return ref ? { ...place, ref } : place;
}

/** The same place with another value, such as one that was trimmed or split. */
export function withValue<T>({ source, key, file, path }: Read<unknown>, value: T): Read<T> {
  return { value, source, key, file, path };
}
