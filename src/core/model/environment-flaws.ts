/** Holes and likely typos in what differs by environment: values of variables, names of tables. */
import { nearMissFinder } from './did-you-mean.ts';
import { addToGroup } from './group-by.ts';
import type { Pipeline } from './pipeline.ts';
import { remember } from './remember.ts';
import { tokensIn, valueIn } from './variables.ts';
import { fullName, type WrittenTable, writtenTables } from './written-tables.ts';

/** What looks wrong with one cell of the grid. */
export type EnvironmentFlaw =
  | { readonly kind: 'missing'; readonly what: string }
  /** Almost what the others would lead one to expect. */
  | { readonly kind: 'typo'; readonly meant: string }
  /** Names another environment. */
  | { readonly kind: 'foreign'; readonly environment: string; readonly meant?: string }
  /** The same as in another environment, where it should differ. */
  | { readonly kind: 'shared'; readonly environment: string };

/** By environment; environments without a flaw are left out. */
export type FlawsByEnvironment = Readonly<Record<string, EnvironmentFlaw>>;

/** A full sentence about the cell of an environment. */
export function flawSentence(flaw: EnvironmentFlaw, environment: string): string {
  switch (flaw.kind) {
    case 'missing':
      return `${flaw.what} has no value for ${environment}.`;
    case 'typo':
      return `Did you mean ${flaw.meant}?`;
    case 'foreign':
      return `This is for ${environment}, but names ${flaw.environment}.`;
    case 'shared':
      return `This is the same as for ${flaw.environment}, while others differ.`;
    default:
      return flaw satisfies never;
  }
}

/** By name of the variable; those without a flaw are left out. */
export const variableFlaws = remember(
  ({ variables, environments }: Pipeline): ReadonlyMap<string, FlawsByEnvironment> =>
    collected(Object.keys(variables), (name) => flawsOfVariable(variables, name, environments)),
);

function collected<Key>(
  keys: readonly Key[],
  flawsOf: (key: Key) => readonly (readonly [string, EnvironmentFlaw | undefined])[],
): ReadonlyMap<Key, FlawsByEnvironment> {
  return new Map(
    keys.flatMap((key) => {
      const found = flawsOf(key).filter(([, flaw]) => flaw !== undefined);
      return found.length === 0 ? [] : [[key, Object.fromEntries(found) as FlawsByEnvironment]];
    }),
  );
}

function flawsOfVariable(
  variables: Pipeline['variables'],
  name: string,
  environments: readonly string[],
) {
  const values = environments.map((environment) => valueIn(variables, name, environment));
  const expected = expectation(values, environments);
  return environments.map((environment, at) => {
    const value = values[at];
    if (value === undefined) return [environment, { kind: 'missing', what: `{${name}}` }] as const;
    const meant = expected?.(environment);
    const flaw =
      foreignName(value, environment, environments, meant) ??
      nearMiss(value, meant) ??
      returning(values, at, environments);
    return [environment, flaw] as const;
  });
}

/** How the values are made of the names of their environments, if two of them agree on it. */
function expectation(
  values: readonly (string | undefined)[],
  environments: readonly string[],
): ((environment: string) => string) | undefined {
  const counts = new Map<string, number>();
  for (const [at, environment] of environments.entries()) {
    const pattern = values[at]?.replace(wordPattern(environment), '*');
    if (pattern?.includes('*')) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < 2) return undefined;
  return (environment) => best[0].replaceAll('*', () => environment);
}

/** An environment's name as a word of its own: `prd` is in `lake_prd`, and not in `preprd`. */
function wordPattern(environment: string): RegExp {
  const escaped = environment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`, 'gi');
}

function foreignName(
  value: string,
  environment: string,
  environments: readonly string[],
  meant: string | undefined,
): EnvironmentFlaw | undefined {
  if (wordPattern(environment).test(value)) return undefined;
  const foreign = environments.find(
    (other) => other !== environment && wordPattern(other).test(value),
  );
  if (foreign === undefined) return undefined;
  return { kind: 'foreign', environment: foreign, ...(meant !== undefined && { meant }) };
}

function nearMiss(value: string, meant: string | undefined): EnvironmentFlaw | undefined {
  if (meant === undefined || meant === value) return undefined;
  return nearMissFinder([meant])(value) === undefined ? undefined : { kind: 'typo', meant };
}

/** The same as an earlier one, though what stands between them is another. */
function returning(
  values: readonly (string | undefined)[],
  at: number,
  environments: readonly string[],
): EnvironmentFlaw | undefined {
  const earlier = values.slice(0, at).lastIndexOf(values[at]);
  const environment = environments[earlier];
  if (environment === undefined || earlier === at - 1) return undefined;
  return { kind: 'shared', environment };
}

export interface TableNames {
  readonly table: WrittenTable;
  /** In the order of the environments. */
  readonly names: readonly string[];
  readonly flaws: FlawsByEnvironment;
}

/** The full name of every table the pipeline writes, in each environment. */
export const tableNames = remember((pipeline: Pipeline): readonly TableNames[] => {
  const { environments, variables } = pipeline;
  const rows = writtenTables(pipeline).map((table) => ({
    table,
    names: environments.map((environment) => fullName(table, variables, environment)),
  }));
  const differ = mostlyDiffer(rows, environments);
  return rows.map(({ table, names }) => {
    const flaws = environments.map((environment, at) => {
      const shared = environments.find(
        (_, other) => other < at && differ(other, at) && names[other] === names[at],
      );
      return [environment, unresolved(names[at] ?? '') ?? sharedWith(shared)] as const;
    });
    const found = flaws.filter(([, flaw]) => flaw !== undefined);
    // What is undefined was filtered out the line above.
    return { table, names, flaws: Object.fromEntries(found) as FlawsByEnvironment };
  });
});

function unresolved(name: string): EnvironmentFlaw | undefined {
  const [token] = tokensIn(name);
  return token === undefined ? undefined : { kind: 'missing', what: `{${token}}` };
}

function sharedWith(environment: string | undefined): EnvironmentFlaw | undefined {
  return environment === undefined ? undefined : { kind: 'shared', environment };
}

/** Whether most tables are called differently in two environments, so that one that is not stands out. */
function mostlyDiffer(
  rows: readonly { readonly names: readonly string[] }[],
  environments: readonly string[],
): (a: number, b: number) => boolean {
  const answers = environments.map((_, a) =>
    environments.map((__, b) => {
      const different = rows.filter(({ names }) => names[a] !== names[b]).length;
      return different * 2 > rows.length;
    }),
  );
  return (a, b) => answers[a]?.[b] ?? false;
}

export interface StrayEnvironment {
  readonly name: string;
  /** The environment someone probably meant. */
  readonly meant: string | undefined;
  readonly variables: readonly string[];
}

/** Environments that variables have values for, and that the project does not have. */
export const strayEnvironments = remember(
  ({ variables, environments }: Pipeline): readonly StrayEnvironment[] => {
    const byName = new Map<string, string[]>();
    for (const [variable, values] of Object.entries(variables)) {
      for (const name of Object.keys(values)) {
        if (environments.includes(name)) continue;
        addToGroup(byName, name, variable);
      }
    }
    const near = nearMissFinder(environments);
    return [...byName].map(([name, names]) => ({
      name,
      meant: near(name) ?? environments.find((known) => name.includes(known)),
      variables: names,
    }));
  },
);
