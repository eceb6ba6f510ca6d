/** Lists with an element moved or copied. */

/** @param to its index in the list that comes out */
export function moved<T>(list: readonly T[], at: number, to: number): readonly T[] {
  const element = list[at];
  if (element === undefined) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, element);
}

/** The copy stands right after what it is a copy of, under a name that is free. */
export function duplicated<T extends object>(list: readonly T[], at: number): readonly T[] {
  const element = list[at];
  if (element === undefined) return list;
  const copy =
    'name' in element && typeof element.name === 'string'
      ? { ...element, name: freeNameIn(list, element.name) }
      : element;
  return list.toSpliced(at + 1, 0, copy);
}

/** `wanted` with a number behind it that makes it the only one of its name. */
export function freeNameIn(list: readonly object[], wanted: string): string {
  const taken = new Set(list.map((element) => ('name' in element ? element.name : undefined)));
  const stem = wanted.replace(/_\d+$/, '');
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${stem}_${n}`;
  return name;
}
