/** Finds a name that nothing has yet, counting on where a name was counted before. */

/** The count at the end of a name; longer numbers, such as years, belong to the name. */
const count = /_([2-9]|[1-9]\d)$/;

/**
 * `wanted`, else `wanted_2`, `wanted_3` …; a copy of `orders_2` beside `orders` becomes `orders_3`,
 * not `orders_2_2`.
 */
export function freeNameOf(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  const stem = wanted.replace(count, '');
  const counted = isTaken(stem) ? stem : wanted;
  let n = 2;
  while (isTaken(`${counted}_${n}`)) n += 1;
  return `${counted}_${n}`;
}

/**
 * Hands out names of which no two are the same; letter case does not make names different.
 * @param taken names that are not given
 * @param valuesOf what a name is in each environment, where names hold tokens
 * @returns gives `wanted`, else `wanted_2`, `wanted_3` …
 */
export function nameTaker(
  taken: Iterable<string> = [],
  valuesOf: (name: string) => readonly string[] = (name) => [name],
): (wanted: string) => string {
  const given = new Set<string>();
  const formsOf = (name: string): readonly string[] =>
    valuesOf(name).map((value, environment) => `${environment} ${value}`.toLowerCase());
  const give = (forms: readonly string[]): void => {
    for (const form of forms) given.add(form);
  };
  for (const name of taken) give(formsOf(name));
  return (wanted) => {
    let name = wanted;
    let forms = formsOf(name);
    for (let n = 2; forms.some((form) => given.has(form)); n += 1) {
      name = `${wanted}_${n}`;
      forms = formsOf(name);
    }
    give(forms);
    return name;
  };
}
