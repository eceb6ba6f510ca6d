/** What the parts of one Python module share: its names, its imports, and the values put in at run time. */
import type { Dataset } from '#core/declarative/plan.ts';
import { nameTaker } from '#core/model/free-name.ts';
import type { Code } from '#core/python/code.ts';
import type { PythonImport } from '#core/python/imports.ts';
import { blockText, formattedText, type TextPart } from '#core/python/literals.ts';
import { pythonName } from '#core/python/names.ts';
import type { NamedValue } from './declared-call.ts';

/** How a target writes what differs between runtimes. */
export interface PythonDialect {
  /** Variables of the project; a token of any other name is left as it is. */
  readonly variables: ReadonlySet<string>;
  /** What gives the value of a variable: `spark.conf.get("…")`. */
  readVariable(name: string): Code;
  /** What gives a secret. */
  readSecret(alias: string): { readonly code: Code; readonly imports: readonly PythonImport[] };
  /** Whether changes can ignore nulls, empty the table and run once. */
  readonly hasRichChangeCapture: boolean;
  /** Arguments of a dataset that only this target has, such as `private`. */
  readonly argumentsOf?: (dataset: Dataset) => readonly NamedValue[];
}

export interface ModuleScope {
  readonly dialect: PythonDialect;
  /** A text with the values of its variables put in. */
  text(text: string): Code;
  /** The same for the value of an option, which may be a secret. */
  option(text: string): Code;
  /** SQL on several lines, which calls each of `frames` by its alias. */
  sql(text: string, frames: readonly Frame[], are?: 'data frames' | 'names'): Code;
  takeFunction(wanted: string): string;
  import(imported: PythonImport): void;
  /** Statements that set what the texts of the module use, in the order they were needed. */
  constants(): readonly (readonly [name: string, value: Code])[];
  imports(): readonly PythonImport[];
}

/** A data frame, or the name of a table, as a query calls it, and as the function does. */
export interface Frame {
  readonly alias: string;
  readonly parameter: string;
}

const token = /(?<!\$)\{(\w+)\}/;
const tokenOrSecret = /\$\{secret\.([^{}]+)\}|(?<!\$)\{(\w+)\}/;

/** One for each module: names are free in that module alone. */
export function moduleScope(dialect: PythonDialect): ModuleScope {
  const imported: PythonImport[] = [];
  const constants = new Map<string, readonly [name: string, value: Code]>();
  const takeName = nameTaker(['SPARK']);
  const takeFunction = nameTaker([
    'dp',
    'spark',
    'os',
    'transform',
    'expr',
    'DataFrame',
    'SparkSession',
  ]);

  function constant(key: string, wanted: string, value: () => Code): string {
    const known = constants.get(key);
    if (known) return known[0];
    const name = takeName(pythonName(wanted).toUpperCase());
    constants.set(key, [name, value()]);
    return name;
  }

  const variable = (name: string): TextPart =>
    dialect.variables.has(name)
      ? { name: constant(`variable ${name}`, name, () => dialect.readVariable(name)) }
      : { text: `{${name}}` };

  function secret(alias: string): TextPart {
    const name = constant(`secret ${alias}`, alias, () => {
      const { code, imports } = dialect.readSecret(alias);
      imported.push(...imports);
      return code;
    });
    return { name };
  }

  const partsOf = (text: string): readonly TextPart[] =>
    cut(text, token).map(([plain, name]) =>
      name === undefined ? { text: plain } : variable(name),
    );

  return {
    dialect,
    text: (text) => formattedText(partsOf(text)),
    option(text) {
      const parts = cut(text, tokenOrSecret).map(([plain, alias, name]): TextPart => {
        if (alias !== undefined) return secret(alias);
        return name === undefined ? { text: plain } : variable(name);
      });
      const [only] = parts;
      return parts.length === 1 && only?.name !== undefined ? only.name : formattedText(parts);
    },
    sql(text, frames, are = 'data frames') {
      const isFormatted = frames.length > 0 && are === 'data frames';
      const parts = partsOf(text).map((part) =>
        part.text === undefined || !isFormatted
          ? part
          : { text: part.text.replace(/[{}]/g, '$&$&') },
      );
      const given = frames.map(({ alias, parameter }): readonly TextPart[] => [
        { text: `${alias} AS (SELECT * FROM ` },
        isFormatted ? { text: `{${parameter}}` } : { name: parameter },
        { text: ')' },
      ]);
      return blockText([{ text: '\n' }, ...withFrames(given, parts), { text: '\n' }]);
    },
    takeFunction: (wanted) => takeFunction(pythonName(wanted)),
    import: (one) => void imported.push(one),
    constants: () => [...constants.values()],
    imports: () => imported,
  };
}

const withClause = /^\s*WITH\s+(RECURSIVE\s+)?/i;

/** Names what the query reads by common table expressions, before those of its own. */
function withFrames(
  given: readonly (readonly TextPart[])[],
  parts: readonly TextPart[],
): readonly TextPart[] {
  if (given.length === 0) return parts;
  const [first, ...rest] = parts;
  const text = first?.text ?? '';
  const own = withClause.exec(text);
  const recursive = own?.[1] === undefined ? '' : 'RECURSIVE ';
  const opened: readonly TextPart[] = [
    { text: `WITH ${recursive}` },
    ...given.flatMap((one, index) => (index === 0 ? one : [{ text: ',\n' }, ...one])),
    { text: own ? ',\n' : '\n' },
  ];
  if (first?.text === undefined) return [...opened, ...parts];
  return [...opened, { text: text.slice(own?.[0].length ?? 0) }, ...rest];
}

/** A text cut at each match: what stands before it, and then its groups. */
function cut(
  text: string,
  pattern: RegExp,
): readonly (readonly [string, ...(string | undefined)[]])[] {
  const pieces: [string, ...(string | undefined)[]][] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    if (match.index > end) pieces.push([text.slice(end, match.index)]);
    pieces.push(['', ...match.slice(1)]);
    end = match.index + match[0].length;
  }
  if (end < text.length || pieces.length === 0) pieces.push([text.slice(end)]);
  return pieces;
}
