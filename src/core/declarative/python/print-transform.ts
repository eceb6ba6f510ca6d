/** Prints pure functions from data frames to a data frame; a query that reads by name gets names. */
import type { Query, Step } from '#core/declarative/plan.ts';
import { sqlColumn } from '#core/declarative/sql-words.ts';
import { nameTaker } from '#core/model/free-name.ts';
import { type Code, call, dictionary, statement } from '#core/python/code.ts';
import { pythonName } from '#core/python/names.ts';
import type { Frame, ModuleScope } from './module-scope.ts';
import { importFunction, printOptions } from './print-reads.ts';

export interface PrintedTransform {
  readonly text: string;
  /** What the function calls its inputs, in their order. */
  readonly parameters: readonly string[];
}

/** @param steps what is done after those of the query */
export function printTransform(
  module: ModuleScope,
  name: string,
  query: Query,
  steps: readonly Step[],
): PrintedTransform {
  const { inputs, steps: own } = query;
  const frames = framesOf(inputs.map(({ alias }) => alias));
  const body = openBody(module, frames, query.byName);
  for (const [index, input] of inputs.entries()) {
    const parameter = frames[index]?.parameter ?? '';
    for (const step of input.steps) body.change(parameter, step);
  }
  for (const step of [...own, ...steps]) body.add(step);
  const parameters = frames.map(({ parameter }) => parameter);
  const type = query.byName ? 'str' : 'DataFrame';
  return { text: header(name, parameters, type) + body.text(), parameters };
}

/** A function that puts the rows of several data frames together. */
export function printUnion(
  module: ModuleScope,
  name: string,
  aliases: readonly string[],
  steps: readonly Step[],
): PrintedTransform {
  const frames = framesOf(aliases);
  const body = openBody(module, frames);
  const parameters = frames.map(({ parameter }) => parameter);
  let parts = parameters;
  while (parts.length > mostInRow) {
    const rows = inRows(parts);
    for (const [first = '', ...others] of rows) {
      for (const other of others) body.join(first, other);
    }
    parts = rows.flatMap(([first]) => first ?? []);
  }
  for (const part of parts.slice(1)) body.union(part);
  for (const step of steps) body.add(step);
  return { text: header(name, parameters, 'DataFrame') + body.text(), parameters };
}

/** Spark Connect reads nothing that is nested a hundred deep, and each union is one deeper. */
const mostInRow = 16;

function inRows(parts: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(parts.length / mostInRow);
  return Array.from({ length: count }, (_, row) =>
    parts.slice(row * mostInRow, (row + 1) * mostInRow),
  );
}

function framesOf(aliases: readonly string[]): readonly Frame[] {
  const take = nameTaker(['rows', 'spark', 'dp']);
  return aliases.map((alias) => ({ alias: sqlAlias(alias), parameter: take(pythonName(alias)) }));
}

function sqlAlias(alias: string): string {
  return /^[A-Za-z_]\w*$/.test(alias) ? alias : `\`${alias.replaceAll('`', '``')}\``;
}

function header(name: string, parameters: readonly string[], type: 'DataFrame' | 'str'): string {
  const typed = parameters.map((parameter) => `${parameter}: ${type}`);
  const line = `def ${name}(${typed.join(', ')}) -> DataFrame:`;
  if (line.length <= 88) return `${line}\n`;
  return `def ${name}(\n${typed.map((one) => `    ${one},\n`).join('')}) -> DataFrame:\n`;
}

interface Body {
  /** Changes one of the inputs before anything else. */
  change(parameter: string, step: Step): void;
  /** Puts the rows of an input below those of another, before anything else. */
  join(parameter: string, other: string): void;
  union(parameter: string): void;
  add(step: Step): void;
  text(): string;
}

interface Assignment {
  readonly name: string;
  readonly value: Code;
  /** What a function of the user's gives is of any type, until it is put where rows have to be. */
  readonly isForeign?: boolean;
}

/** Gathers the statements of a function. The last of them is what it returns. */
function openBody(module: ModuleScope, frames: readonly Frame[], byName?: true): Body {
  const statements: Assignment[] = [];
  const taken = new Set(['rows', ...frames.map(({ parameter }) => parameter)]);
  let rows = frames[0]?.parameter ?? '';
  const put = (value: Code): void => {
    statements.push({ name: 'rows', value });
    rows = 'rows';
  };
  return {
    change(parameter, step) {
      for (const value of printStep(module, step, { rows: parameter, frames: [], byName, taken })) {
        statements.push({ name: parameter, value, isForeign: step.kind === 'transform' });
      }
    },
    join: (name, other) => void statements.push({ name, value: unionOf(name, other) }),
    union: (parameter) => put(unionOf(rows, parameter)),
    add(step) {
      const { length } = step.kind === 'where' ? step.conditions : [step];
      for (let index = 0; index < length; index += 1) {
        const one = step.kind === 'where' ? oneCondition(step.conditions, index) : step;
        for (const value of printStep(module, one, { rows, frames, byName, taken })) put(value);
      }
    },
    text() {
      const [last, ...before] = [...statements].reverse();
      const lines = before.reverse().map(({ name, value }) => statement(`${name} = `, value, 1));
      if (last === undefined) return statement('return ', rows, 1);
      const { name, value, isForeign } = last;
      const isNamed = isForeign || (name !== 'rows' && name !== rows);
      const end = isNamed
        ? statement(`${name} = `, value, 1) + statement('return ', rows, 1)
        : statement('return ', value, 1);
      return lines.join('') + end;
    },
  };
}

function unionOf(rows: string, others: string): Code {
  return call(`${rows}.unionByName`, others, ['allowMissingColumns', 'True']);
}

function oneCondition(conditions: readonly string[], index: number): Step {
  return { kind: 'where', conditions: conditions.slice(index, index + 1) };
}

function printStep(
  module: ModuleScope,
  step: Step,
  {
    rows,
    frames,
    byName,
    taken,
  }: {
    readonly rows: string;
    readonly frames: readonly Frame[];
    readonly byName: true | undefined;
    /** Names that mean something else inside the function. */
    readonly taken: ReadonlySet<string>;
  },
): readonly Code[] {
  switch (step.kind) {
    case 'where':
      return step.conditions.map((condition) => call(`${rows}.where`, module.text(condition)));
    case 'select':
      return [call(`${rows}.selectExpr`, ...step.expressions.map((one) => module.text(one)))];
    case 'drop': {
      // Spark Connect would look at the rows to drop columns of a data frame, before they are there.
      const columns = step.columns.map(sqlColumn).join(', ');
      return [call(`${rows}.selectExpr`, module.text(`* EXCEPT (${columns})`))];
    }
    case 'transform': {
      const name = importFunction(module, step.module, step.function, taken);
      const options = printOptions(module, step.options);
      return [call(name, rows, ...(options.length > 0 ? [dictionary(options)] : []))];
    }
    case 'query': {
      if (byName) return [call('spark.sql', module.sql(step.query, frames, 'names'))];
      const given = frames.map(({ parameter }) => [parameter, parameter] as const);
      return [call(`${rows}.sparkSession.sql`, module.sql(step.query, frames), ...given)];
    }
    default:
      return step satisfies never;
  }
}
