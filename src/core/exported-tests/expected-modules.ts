/** What each module has to declare, as the recorder of the tests finds it. */
import type { Declaration, Input, Query } from '#core/declarative/plan.ts';
import { type CallValue, declaredCall } from '#core/declarative/python/declared-call.ts';
import { importedFunction } from '#core/declarative/python/print-reads.ts';
import type { TestedModule, TestedProject } from './tested-project.ts';

type Json = string | number | true | readonly string[] | Readonly<Record<string, string>>;

interface ExpectedCall {
  readonly call: string;
  readonly given: Readonly<Record<string, Json>>;
  /** What the function below the call reads. */
  readonly reads?: readonly string[];
}

interface UserFunction {
  readonly module: string;
  readonly function: string;
  readonly folder: string;
  /** Whether it is given rows and changes them, rather than giving or writing some. */
  readonly changes: boolean;
}

export interface Expected {
  /** By the paths of modules. */
  readonly modules: Readonly<Record<string, readonly ExpectedCall[]>>;
  /** Where statements of SQL files begin, by path. */
  readonly statements: Readonly<Record<string, readonly string[]>>;
  readonly functions: readonly UserFunction[];
  readonly secrets: readonly string[];
}

/** The content of `expected.json`: of Python modules their calls, of SQL files their statements. */
export function expectedModules(project: TestedProject): Expected {
  const python = project.modules.filter(({ dialect }) => dialect !== undefined);
  const sql = project.modules.filter(({ dialect }) => dialect === undefined);
  return {
    modules: Object.fromEntries(python.map((module) => [module.path, callsOf(project, module)])),
    statements: Object.fromEntries(sql.map(({ path, text }) => [path, statementsIn(text)])),
    functions: functionsOf(project),
    secrets: project.secrets,
  };
}

function callsOf(project: TestedProject, { plan, dialect }: TestedModule): readonly ExpectedCall[] {
  if (!dialect) return [];
  return plan.declarations.map((declaration) => {
    const { name, given, rules } = declaredCall(declaration, dialect);
    const values = [...given, ...rules].map(
      ([key, value]) => [key, jsonOf(project, value)] as const,
    );
    const queries = queriesOf(declaration);
    return {
      call: name,
      given: Object.fromEntries(values),
      ...(queries.length > 0 && {
        reads: queries.flatMap(readsOf),
      }),
    };
  });
}

/** Queries that stand in a function of their own. */
export function queriesOf(declaration: Declaration): readonly Query[] {
  if (declaration.kind === 'flow') return [declaration.query];
  return 'queries' in declaration ? declaration.queries : [];
}

function jsonOf(project: TestedProject, value: CallValue): Json {
  switch (value.as) {
    case 'texts':
      return value.texts;
    case 'texts-by-name':
      return value.entries;
    case 'options':
      return Object.fromEntries(
        Object.entries(value.entries).map(([key, text]) => [key, withPlaces(project, text)]),
      );
    case 'literal':
      return value.literal;
    default:
      return value.text;
  }
}

/** A secret is told by where it is found. */
function withPlaces({ secretPlace }: TestedProject, text: string): string {
  return text.replace(
    /\$\{secret\.([^{}]+)\}/g,
    (_, alias: string) => `\${secret.${secretPlace(alias)}}`,
  );
}

/** A query over names reads nothing before it is run. */
function readsOf({ inputs, byName }: Query): readonly string[] {
  return byName ? ['statement'] : inputs.map(readOf);
}

function readOf({ mode, read }: Input): string {
  switch (read.kind) {
    case 'table':
      return `${mode} table ${read.name}`;
    case 'files':
      return `${mode} ${read.format} ${read.path}`;
    case 'connector':
      return `${mode} ${read.format}`;
    case 'function': {
      const { module, name } = importedFunction(read.module, read.function);
      return `function ${module}.${name}`;
    }
    case 'statement':
      return read.kind;
    default:
      return read satisfies never;
  }
}

function statementsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('CREATE '));
}

/** Functions of the user's that modules import, each once. */
function functionsOf({ modules, functionFolder }: TestedProject): readonly UserFunction[] {
  const found = new Map<string, UserFunction>();
  for (const declaration of modules.flatMap(({ plan }) => plan.declarations)) {
    const inputs = queriesOf(declaration).flatMap((query) => query.inputs);
    const isBatchSink = declaration.kind === 'sink' && declaration.format === 'foreach-batch';
    const steps = inputs.flatMap((input) => input.steps);
    const named = [...inputs.map(({ read }) => read), ...steps];
    for (const one of isBatchSink ? [declaration] : named) {
      if (!('function' in one)) continue;
      const { module, name } = importedFunction(one.module, one.function);
      const changes = one.kind === 'transform';
      found.set(`${module} ${name}`, { module, function: name, folder: functionFolder, changes });
    }
  }
  return [...found.values()];
}
