/**
 * Lists and renames records whose keys are names somebody gave, such as the flows of a table.
 *
 * Thousands of such records have no key in common. Engines keep them as dictionaries, and take ten
 * times as long for `Object.entries` of those as for a loop.
 */

/** As `Object.entries`, of plain data; keys keep their type, such as `NodeId`. */
export function namedEntries<K extends string, T>(
  record: Readonly<Record<K, T>>,
): [name: K, value: T][] {
  const entries: [K, T][] = [];
  for (const name in record) entries.push([name, record[name]]);
  return entries;
}

/** As `Object.values`, of plain data. */
export function namedValues<T>(record: Readonly<Record<string, T>>): T[] {
  const values: T[] = [];
  // The key is one of the record, so what stands there is a value of it.
  for (const name in record) values.push(record[name] as T);
  return values;
}

/** The record with another name for one of its entries, which keeps its place among the others. */
export function withNameChanged<T>(
  record: Readonly<Record<string, T>>,
  from: string,
  to: string,
): Record<string, T> {
  const entries = Object.entries(record);
  return Object.fromEntries(entries.map(([name, value]) => [name === from ? to : name, value]));
}
