/** Prints the calls and decorators that declare datasets, flows and sinks. */
import type { ChangeFlow, Dataset, Flow, Sink, SnapshotFlow } from '#core/declarative/plan.ts';
import { sequenceExpression } from '#core/declarative/sequence.ts';
import { isColumn } from '#core/model/select-names.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { type Argument, type Code, call, dictionary, list, statement } from '#core/python/code.ts';
import { pythonText } from '#core/python/literals.ts';
import type { ModuleScope, NamedArgument } from './module-scope.ts';
import { printOptions } from './print-reads.ts';

const decorators = {
  'streaming-table': 'dp.table',
  'materialized-view': 'dp.materialized_view',
  'temporary-view': 'dp.temporary_view',
} as const satisfies Readonly<Record<Dataset['kind'], string>>;

/** The decorators of a function that gives the rows of a dataset. */
export function printDataset(module: ModuleScope, dataset: Dataset): string {
  const given = datasetArguments(module, dataset);
  const rules = ruleGroups(dataset.expectations).map(([name, rules]) =>
    statement('@', call(`dp.${name}`, printRules(module, rules))),
  );
  return statement('@', call(decorators[dataset.kind], ...given)) + rules.join('');
}

function datasetArguments(module: ModuleScope, dataset: Dataset): readonly NamedArgument[] {
  const { properties, partitionColumns, clusterColumns } = dataset.storage;
  const given: (readonly [string, Code | undefined])[] = [
    ['name', module.text(dataset.name)],
    ['comment', dataset.comment === undefined ? undefined : module.text(dataset.comment)],
  ];
  if (dataset.kind !== 'temporary-view') {
    const entries = Object.entries(properties).map(
      ([key, value]) => [key, module.text(value)] as const,
    );
    given.push(
      ['table_properties', entries.length > 0 ? dictionary(entries) : undefined],
      ['partition_cols', names(module, partitionColumns)],
      ['cluster_by', names(module, clusterColumns)],
    );
  }
  const own = given.flatMap(([name, value]): NamedArgument[] =>
    value === undefined ? [] : [[name, value]],
  );
  return [...own, ...(module.dialect.argumentsOf?.(dataset, module) ?? [])];
}

function names(module: ModuleScope, columns: readonly string[] | undefined): Code | undefined {
  if (!columns || columns.length === 0) return undefined;
  return list(columns.map((column) => module.text(column)));
}

const ruleCalls = {
  warn: 'expect_all',
  drop: 'expect_all_or_drop',
  fail: 'expect_all_or_fail',
} as const satisfies Readonly<Record<Expectation['action'], string>>;

type RuleGroup = readonly [call: string, rules: readonly Expectation[]];

function ruleGroups(rules: readonly Expectation[]): readonly RuleGroup[] {
  return (['warn', 'drop', 'fail'] as const).flatMap((action): RuleGroup[] => {
    const ofAction = rules.filter((rule) => rule.action === action);
    return ofAction.length > 0 ? [[ruleCalls[action], ofAction]] : [];
  });
}

function printRules(module: ModuleScope, rules: readonly Expectation[]): Code {
  return dictionary(rules.map(({ name, constraint }) => [name, module.text(constraint)] as const));
}

export function printFlowDecorator(module: ModuleScope, flow: Flow): string {
  const once: Argument = ['once', flow.once ? 'True' : undefined];
  const given: readonly Argument[] = [
    ['target', module.text(flow.target)],
    ['name', module.text(flow.name)],
  ];
  return statement('@', call('dp.append_flow', ...given, once));
}

/** What is declared by a call alone. */
export function printStatement(
  module: ModuleScope,
  declaration: Dataset | ChangeFlow | SnapshotFlow | Sink,
): string {
  switch (declaration.kind) {
    case 'change-flow':
      return statement('', changeFlow(module, declaration));
    case 'snapshot-flow':
      return statement('', snapshotFlow(module, declaration));
    case 'sink':
      return statement('', sink(module, declaration));
    default:
      return statement('', emptyTable(module, declaration));
  }
}

function emptyTable(module: ModuleScope, dataset: Dataset): Code {
  const rules = ruleGroups(dataset.expectations).map(
    ([name, rules]) => [name, printRules(module, rules)] as const,
  );
  return call('dp.create_streaming_table', ...datasetArguments(module, dataset), ...rules);
}

function changeFlow(module: ModuleScope, { name, target, source, capture }: ChangeFlow): Code {
  const condition = (text: string | undefined) =>
    text === undefined ? undefined : module.text(text);
  const flag = (value: boolean | undefined) => (value === true ? 'True' : undefined);
  return call(
    'dp.create_auto_cdc_flow',
    ['target', module.text(target)],
    ['source', module.text(source)],
    ['keys', names(module, capture.keys) ?? '[]'],
    ['sequence_by', sequence(module, capture.sequenceBy)],
    ['apply_as_deletes', condition(capture.applyAsDeletes)],
    ['apply_as_truncates', ofRich(module, condition(capture.applyAsTruncates))],
    ['ignore_null_updates', ofRich(module, flag(capture.ignoreNullUpdates))],
    [
      'ignore_null_updates_column_list',
      ofRich(module, names(module, capture.ignoreNullUpdatesColumns)),
    ],
    [
      'ignore_null_updates_except_column_list',
      ofRich(module, names(module, capture.ignoreNullUpdatesExceptColumns)),
    ],
    ['column_list', names(module, capture.columns)],
    ['except_column_list', names(module, capture.exceptColumns)],
    ['stored_as_scd_type', capture.scdType],
    ...history(module, capture),
    ['name', module.text(name)],
    ['once', ofRich(module, flag(capture.once))],
  );
}

/** Arguments that only a runtime with rich change capture takes. */
function ofRich({ dialect }: ModuleScope, value: Code | undefined): Code | undefined {
  return dialect.hasRichChangeCapture ? value : undefined;
}

function history(
  module: ModuleScope,
  capture: Pick<
    ChangeFlow['capture'],
    'scdType' | 'trackHistoryColumns' | 'trackHistoryExceptColumns'
  >,
): readonly (readonly [string, Code | undefined])[] {
  if (capture.scdType === '1') return [];
  return [
    ['track_history_column_list', names(module, capture.trackHistoryColumns)],
    ['track_history_except_column_list', names(module, capture.trackHistoryExceptColumns)],
  ];
}

/** A column by its name; anything longer as an expression. */
function sequence(module: ModuleScope, text: string): Code {
  if (isColumn(text)) return module.text(text);
  module.import('from pyspark.sql.functions import expr');
  return call('expr', module.text(sequenceExpression(text)));
}

/** The function that gives copies that arrive as files. */
export const nextSnapshot = 'next_snapshot';

function snapshotFlow(module: ModuleScope, { target, source, capture }: SnapshotFlow): Code {
  return call(
    'dp.create_auto_cdc_from_snapshot_flow',
    ['target', module.text(target)],
    ['source', typeof source === 'string' ? module.text(source) : nextSnapshot],
    ['keys', names(module, capture.keys) ?? '[]'],
    ['stored_as_scd_type', capture.scdType],
    ...history(module, capture),
  );
}

function sink(module: ModuleScope, { name, format, options }: Sink): Code {
  return call(
    'dp.create_sink',
    ['name', module.text(name)],
    ['format', pythonText(format)],
    ['options', dictionary(printOptions(module, options))],
  );
}
