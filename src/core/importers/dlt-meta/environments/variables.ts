/** Turns values that belong to an environment into `{variables}` with a value for each. */
import type { Became } from '#core/ledger/fates.ts';
import type { Variable } from '#core/model/pipeline.ts';
import { isReservedToken } from '#core/model/variables.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { splitPath } from './split-path.ts';

/** A text of the model, and the variables in it that carry a value of an environment. */
export interface VariableText {
  readonly text: string;
  /** Name of the variable that holds what differs; absent: the text stands for itself. */
  readonly variable?: string;
}

export interface Variables {
  /** A schema: `bronze_schema` for one set of values, `bronze_schema_2` for the next. */
  schema(purpose: string, values: ReadonlyMap<string, string>): VariableText;
  /** A path; literal when it is the same everywhere. */
  path(purpose: string, values: ReadonlyMap<string, string>): VariableText;
  /** A variable that somebody has to fill in. */
  toFillIn(purpose: string): VariableText;
  /** Values of a placeholder that came with the files. */
  placeholder(name: string, value: (environment: string) => string): void;
  /** The fate of legacy values that became the value of a variable in one environment. */
  fate(variable: string, environment: string): Became;
  has(name: string): boolean;
  all(): Readonly<Record<string, Variable>>;
}

function isOneValue(values: ReadonlyMap<string, string>): boolean {
  let first: string | undefined;
  for (const value of values.values()) {
    first ??= value;
    if (value !== first) return false;
  }
  return first !== undefined;
}

const placeholder = /\{[A-Za-z_]\w*\}/;

/**
 * @param environments those that are converted
 * @param placeholders names that stand in braces somewhere in the files, and so mean something else
 */
export function createVariables(
  environments: readonly string[],
  placeholders: ReadonlySet<string>,
): Variables {
  const variables = new Map<string, Variable>();
  const byValues = new Map<string, string>();
  const counters = new Map<string, number>();
  const fates = new Map<string, Map<string, Became>>();

  function freeName(purpose: string): string {
    for (let n = (counters.get(purpose) ?? 0) + 1; ; n += 1) {
      const name = n === 1 ? purpose : `${purpose}_${n}`;
      if (variables.has(name) || placeholders.has(name) || isReservedToken(name)) continue;
      counters.set(purpose, n);
      return name;
    }
  }

  function named(purpose: string, values: ReadonlyMap<string, string>): string {
    let key = purpose;
    for (const environment of environments) key += `\n${values.get(environment) ?? '\t'}`;
    const known = byValues.get(key);
    if (known !== undefined) return known;
    const name = freeName(purpose);
    variables.set(name, Object.fromEntries(values));
    byValues.set(key, name);
    return name;
  }

  function isSame(values: ReadonlyMap<string, string>): boolean {
    return values.size === environments.length && isOneValue(values);
  }

  return {
    schema(purpose, values) {
      const first = [...values.values()][0] ?? '';
      // A placeholder already is a variable: the same one everywhere needs no second around it.
      if (isSame(values) && placeholder.test(first)) return { text: first };
      const variable = named(purpose, values);
      return { text: `{${variable}}`, variable };
    },
    path(purpose, values) {
      const paths = [...values.values()];
      if (isSame(values)) return { text: paths[0] ?? '' };
      const { before, after, middles } = isOneValue(values)
        ? { before: '', after: '', middles: paths }
        : splitPath(paths);
      const middle = new Map([...values.keys()].map((key, index) => [key, middles[index] ?? '']));
      const variable = named(purpose, middle);
      return { text: `${before}{${variable}}${after}`, variable };
    },
    toFillIn(purpose) {
      const name = freeName(purpose);
      variables.set(name, Object.fromEntries(environments.map((environment) => [environment, ''])));
      return { text: `{${name}}`, variable: name };
    },
    placeholder(name, value) {
      variables.set(
        name,
        Object.fromEntries(environments.map((environment) => [environment, value(environment)])),
      );
    },
    fate(variable, environment) {
      const ofVariable = fates.get(variable) ?? new Map<string, Became>();
      fates.set(variable, ofVariable);
      const fate = ofVariable.get(environment) ?? {
        kind: 'became',
        node: undefined,
        field: ['variables', variable, environment],
        note: undefined,
      };
      ofVariable.set(environment, fate);
      return fate;
    },
    has: (name) => variables.has(name),
    all: () => Object.fromEntries([...variables].sort(([a], [b]) => compareNames(a, b))),
  };
}
