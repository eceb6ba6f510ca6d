/** What goes without saying of a declared column: that it may be empty, and has no metadata. */
import { isObject } from '#core/model/value-at.ts';

type Members = Readonly<Record<string, unknown>>;

/** A declared type without what goes without saying. */
export function shortened(type: unknown): unknown {
  return withColumns(type, shortened, ({ nullable, metadata, ...said }) => ({
    ...said,
    ...(nullable !== true && { nullable }),
    ...(!isEmpty(metadata) && { metadata }),
  }));
}

/** The same type with it. */
export function completed(type: unknown): unknown {
  return withColumns(type, completed, (column) => ({ nullable: true, metadata: {}, ...column }));
}

/** Columns stand in a struct, and structs in columns, lists and maps. */
function withColumns(
  type: unknown,
  again: (inner: unknown) => unknown,
  change: (column: Members) => Members,
): unknown {
  if (!isObject(type)) return type;
  const inner = Object.fromEntries(
    Object.entries(type).map(([key, value]) => [
      key,
      key === 'fields' && Array.isArray(value)
        ? value.map((column) => (isObject(column) ? change(withInnerType(column, again)) : column))
        : again(value),
    ]),
  );
  return inner;
}

function withInnerType(column: Members, again: (inner: unknown) => unknown): Members {
  return 'type' in column ? { ...column, type: again(column.type) } : column;
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
