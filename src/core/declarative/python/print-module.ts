/**
 * Prints what a table or sink declares as one Python module for `pyspark.pipelines`: pure functions
 * that say how rows change, and decorated functions that only read and call them.
 */
import type {
  Dataset,
  Declaration,
  Flow,
  Input,
  ModulePlan,
  Query,
  Step,
} from '#core/declarative/plan.ts';
import { labelOf } from '#core/model/label.ts';
import { splitName } from '#core/model/split-name.ts';
import { type Code, call, statement } from '#core/python/code.ts';
import { docstring } from '#core/python/docstring.ts';
import { printImports } from '#core/python/imports.ts';
import { type ModuleScope, moduleScope, type PythonDialect } from './module-scope.ts';
import { printBatchSink } from './print-batch-sink.ts';
import { printDecorators, printStatement } from './print-declarations.ts';
import { printNextSnapshot } from './print-next-snapshot.ts';
import { type PrintedRead, printRead } from './print-reads.ts';
import { type PrintedTransform, printTransform, printUnion } from './print-transform.ts';

/** @returns text as `ruff format` would leave it, with a line break at its end */
export function printModule(plan: ModulePlan, dialect: PythonDialect): string {
  const module = moduleScope(dialect);
  const blocks = plan.declarations.map((declaration) =>
    printDeclaration(module, plan, declaration),
  );
  const opening = [printDocstring(plan), importsOf(module, blocks), printConstants(module)];
  const head = opening.filter((text) => text !== '').join('\n');
  return [head, ...blocks].join('\n\n');
}

function printDocstring({ node }: ModulePlan): string {
  const purpose = node.type === 'table' ? node.fields.comment : undefined;
  return docstring([labelOf(node), purpose ?? ''].filter((text) => text !== '').join(': '));
}

function importsOf(module: ModuleScope, blocks: readonly string[]): string {
  // What only declares by calls handles no rows.
  const handlesRows = blocks.some((block) => block.includes('DataFrame'));
  const frame = { module: 'pyspark.sql', name: 'DataFrame' };
  return printImports([
    { module: 'pyspark', name: 'pipelines', alias: 'dp' },
    ...(handlesRows ? [frame] : []),
    { module: 'pyspark.sql', name: 'SparkSession' },
    ...module.imports(),
  ]);
}

function printConstants(module: ModuleScope): string {
  const session = statement('spark = ', 'SparkSession.active()');
  const constants = module.constants().map(([name, value]) => statement(`${name} = `, value));
  return session + constants.join('');
}

function printDeclaration(module: ModuleScope, plan: ModulePlan, declaration: Declaration): string {
  switch (declaration.kind) {
    case 'flow':
      return printFlow(module, plan, declaration);
    case 'snapshot-flow':
      return printNextSnapshot(module, declaration) + printStatement(module, declaration);
    case 'sink':
      return declaration.format === 'foreach-batch'
        ? printBatchSink(module, declaration)
        : printStatement(module, declaration);
    case 'change-flow':
      return printStatement(module, declaration);
    default:
      return printDatasetOrView(module, plan, declaration);
  }
}

function printDatasetOrView(module: ModuleScope, { node }: ModulePlan, dataset: Dataset): string {
  if (dataset.queries.length === 0) return printStatement(module, dataset);
  const isOwn = dataset.role === 'own';
  const name = module.takeFunction(isOwn ? node.name : splitName(dataset.name)[1]);
  const transform = isOwn ? 'transform' : `transform_${name}`;
  const [only] = dataset.queries;
  if (dataset.queries.length === 1 && only) {
    const printed = printQuery(module, transform, { query: only, steps: dataset.steps, isOwn });
    return printed.transform + printFunction(name, printDecorators(module, dataset), printed.body);
  }
  const all = dataset.queries.map((query) =>
    printQuery(module, `${transform}_${module.takeFunction(query.flow)}`, {
      query,
      steps: [],
      isOwn: true,
    }),
  );
  const union = printUnion(
    module,
    transform,
    dataset.queries.map(({ flow }) => flow),
    dataset.steps,
  );
  const body = {
    before: all.flatMap(({ body }) => body.before),
    code: call(transform, ...all.map(({ body }) => body.code)),
  };
  const transforms = all.map((one) => one.transform).join('');
  return (
    transforms + union.text + gap + printFunction(name, printDecorators(module, dataset), body)
  );
}

const gap = '\n\n';

function printFlow(module: ModuleScope, { node }: ModulePlan, flow: Flow): string {
  const name = module.takeFunction(flow.name);
  const isOnly = Object.keys(node.fields.flows).length === 1;
  const transform = isOnly ? 'transform' : `transform_${name}`;
  const printed = printQuery(module, transform, { query: flow.query, steps: [], isOwn: true });
  return printed.transform + printFunction(name, printDecorators(module, flow), printed.body);
}

interface Body {
  readonly before: readonly (readonly [name: string, value: Code])[];
  readonly code: Code;
}

interface PrintedQuery {
  /** The pure function with the gap behind it, or nothing where there is nothing to change. */
  readonly transform: string;
  readonly body: Body;
}

function printQuery(
  module: ModuleScope,
  name: string,
  {
    query,
    steps,
    isOwn,
  }: { readonly query: Query; readonly steps: readonly Step[]; readonly isOwn: boolean },
): PrintedQuery {
  const printed: PrintedTransform = printTransform(module, name, query, steps);
  const reads = query.inputs.map((input, index) =>
    query.byName
      ? printName(module, input)
      : printRead(module, input, printed.parameters[index] ?? ''),
  );
  const before = reads.flatMap((read) => read.before);
  const changes =
    query.steps.length + steps.length + query.inputs.flatMap((one) => one.steps).length;
  const [first] = reads;
  if (changes === 0 && !isOwn && first)
    return { transform: '', body: { before, code: first.code } };
  const code = call(name, ...reads.map((read) => read.code));
  return { transform: printed.text + gap, body: { before, code } };
}

/** What SQL reads an input by; a view stands before all that is no table. */
function printName(module: ModuleScope, { read, mode }: Input): PrintedRead {
  const name = read.kind === 'table' ? read.name : '';
  return { before: [], code: module.text(mode === 'stream' ? `STREAM(${name})` : name) };
}

function printFunction(name: string, decorators: string, { before, code }: Body): string {
  const lines = before.map(([reader, value]) => statement(`${reader} = `, value, 1));
  return `${decorators}def ${name}() -> DataFrame:\n${lines.join('')}${statement('return ', code, 1)}`;
}
