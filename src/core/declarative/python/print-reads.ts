/** Prints how an input is read. */
import type { Input, Options } from '#core/declarative/plan.ts';
import { type Argument, type Code, call, callWithOptions, dictionary } from '#core/python/code.ts';
import { pythonText } from '#core/python/literals.ts';
import { isPythonName, pythonName } from '#core/python/names.ts';
import type { ModuleScope } from './module-scope.ts';

/** A read, with the statement that has to stand before it. */
export interface PrintedRead {
  readonly before: readonly (readonly [name: string, value: Code])[];
  readonly code: Code;
}

/** Names of arguments that no option can have in the same call. */
const ofLoad: ReadonlySet<string> = new Set(['path', 'format', 'schema', 'self']);

/** @param parameter what the data frame is called where it is handed to */
export function printRead(
  module: ModuleScope,
  { mode, read }: Input,
  parameter: string,
): PrintedRead {
  const session = mode === 'stream' ? 'spark.readStream' : 'spark.read';
  switch (read.kind) {
    case 'table':
      return printTable(module, read, { session, parameter });
    case 'files': {
      const arguments_: readonly Argument[] = [
        module.text(read.path),
        ['format', pythonText(read.format)],
        ['schema', read.schema === undefined ? undefined : pythonText(read.schema)],
      ];
      return printLoad(module, arguments_, { session, parameter, options: read.options });
    }
    case 'connector': {
      const format: Argument = ['format', pythonText(read.format)];
      return printLoad(module, [format], { session, parameter, options: read.options });
    }
    case 'function':
      return printFunction(module, read);
    case 'statement':
      return { before: [], code: call('spark.sql', module.sql(read.query, [])) };
    default:
      return read satisfies never;
  }
}

interface Reader {
  readonly session: string;
  readonly parameter: string;
}

function printTable(
  module: ModuleScope,
  { name, options }: { readonly name: string; readonly options: Options },
  { session, parameter }: Reader,
): PrintedRead {
  const table = module.text(name);
  if (Object.keys(options).length === 0)
    return { before: [], code: call(`${session}.table`, table) };
  const reader = `${parameter}_reader`;
  const prepared = callWithOptions(`${session}.options`, [], printOptions(module, options));
  return { before: [[reader, prepared]], code: call(`${reader}.table`, table) };
}

function printLoad(
  module: ModuleScope,
  given: readonly Argument[],
  { session, parameter, options }: Reader & { readonly options: Options },
): PrintedRead {
  const printed = printOptions(module, options);
  if (printed.every(([name]) => !ofLoad.has(name))) {
    return { before: [], code: callWithOptions(`${session}.load`, given, printed) };
  }
  const reader = `${parameter}_reader`;
  const prepared = callWithOptions(`${session}.options`, [], printed);
  return { before: [[reader, prepared]], code: call(`${reader}.load`, ...given) };
}

/** Values may be secrets or hold variables, which become code and no text. */
export function printOptions(
  module: ModuleScope,
  options: Options,
): readonly (readonly [name: string, value: Code])[] {
  return Object.entries(options).map(([name, value]) => [name, module.option(value)] as const);
}

/** A function of the user's, which gets the session and the options. */
function printFunction(
  module: ModuleScope,
  {
    module: from,
    function: name,
    options,
  }: { readonly module: string; readonly function: string; readonly options: Options },
): PrintedRead {
  const known = importFunction(module, from, name);
  const given = dictionary(printOptions(module, options));
  return { before: [], code: call(known, 'spark', given) };
}

/** Imports a function under a name that means nothing else here. */
export function importFunction(
  module: ModuleScope,
  from: string,
  name: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const imported = importedFunction(from, name);
  const known = module.takeFunction(taken.has(imported.name) ? `${name}_function` : name);
  module.import(imported.name === known ? imported : { ...imported, alias: known });
  return known;
}

/** A function of the user's as Python can name it. */
export function importedFunction(
  from: string,
  name: string,
): { readonly module: string; readonly name: string } {
  const path = from.split('.').filter(isPythonName).join('.');
  return { module: path, name: isPythonName(name) ? name : pythonName(name) };
}
