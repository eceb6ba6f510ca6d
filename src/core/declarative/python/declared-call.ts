/**
 * The call that declares a dataset, flow or sink, as a name and values: printed as Python, and told to
 * the tests of a project, which look whether its modules still declare what was designed.
 */
import type { ChangeFlow, Dataset, Declaration, SnapshotFlow } from '#core/declarative/plan.ts';
import { sequenceExpression } from '#core/declarative/sequence.ts';
import { isColumn } from '#core/model/select-names.ts';
import type { Expectation } from '#core/node-types/table.ts';
import type { PythonDialect } from './module-scope.ts';

export interface DeclaredCall {
  /** A function of `pyspark.pipelines`. */
  readonly name: string;
  readonly given: readonly NamedValue[];
  /** Rules for the rows of a dataset, by the function or argument that takes them. */
  readonly rules: readonly NamedValue[];
}

export type NamedValue = readonly [name: string, value: CallValue];

/** Texts are those of the model, with `{variable}` tokens; those of options with secrets too. */
export type CallValue =
  | { readonly as: 'text' | 'expression' | 'function'; readonly text: string }
  | { readonly as: 'texts'; readonly texts: readonly string[] }
  | {
      readonly as: 'texts-by-name' | 'options';
      readonly entries: Readonly<Record<string, string>>;
    }
  | { readonly as: 'literal'; readonly literal: true | number };

/** The function that gives copies that arrive as files. */
export const nextSnapshot = 'next_snapshot';

/** What the dialect knows of calls. */
type Caller = Pick<PythonDialect, 'hasRichChangeCapture' | 'argumentsOf'>;

/** Arguments that are not set are left out. */
export function declaredCall(declaration: Declaration, dialect: Caller): DeclaredCall {
  switch (declaration.kind) {
    case 'flow': {
      const { target, name, once } = declaration;
      return called('append_flow', { target: text(target), name: text(name), once: flag(once) });
    }
    case 'change-flow':
      return changeFlow(declaration, dialect);
    case 'snapshot-flow':
      return snapshotFlow(declaration);
    case 'sink': {
      const { name, format, options } = declaration;
      if (format === 'foreach-batch') return called('foreach_batch_sink', { name: text(name) });
      const entries = { as: 'options', entries: options } as const;
      return called('create_sink', { name: text(name), format: text(format), options: entries });
    }
    default:
      return datasetCall(declaration, dialect);
  }
}

const decorators = {
  'streaming-table': 'table',
  'materialized-view': 'materialized_view',
  'temporary-view': 'temporary_view',
} as const satisfies Readonly<Record<Dataset['kind'], string>>;

function datasetCall(dataset: Dataset, dialect: Caller): DeclaredCall {
  const { kind, name, comment, storage, queries, expectations } = dataset;
  const isStored = kind !== 'temporary-view';
  const { given } = called('', {
    name: text(name),
    comment: text(comment),
    table_properties: isStored ? textsByName(storage.properties) : undefined,
    partition_cols: isStored ? texts(storage.partitionColumns) : undefined,
    cluster_by: isStored ? texts(storage.clusterColumns) : undefined,
  });
  return {
    name: queries.length === 0 ? 'create_streaming_table' : decorators[kind],
    given: [...given, ...(dialect.argumentsOf?.(dataset) ?? [])],
    rules: rulesOf(expectations),
  };
}

const ruleNames = {
  warn: 'expect_all',
  drop: 'expect_all_or_drop',
  fail: 'expect_all_or_fail',
} as const satisfies Readonly<Record<Expectation['action'], string>>;

function rulesOf(expectations: readonly Expectation[]): readonly NamedValue[] {
  return (['warn', 'drop', 'fail'] as const).flatMap((action): NamedValue[] => {
    const rules = expectations.filter((rule) => rule.action === action);
    const entries = Object.fromEntries(rules.map(({ name, constraint }) => [name, constraint]));
    return rules.length > 0 ? [[ruleNames[action], { as: 'texts-by-name', entries }]] : [];
  });
}

function changeFlow({ name, target, source, capture }: ChangeFlow, dialect: Caller): DeclaredCall {
  const ofRich = (value: CallValue | undefined): CallValue | undefined =>
    dialect.hasRichChangeCapture ? value : undefined;
  return called('create_auto_cdc_flow', {
    target: text(target),
    source: text(source),
    keys: { as: 'texts', texts: capture.keys },
    sequence_by: sequence(capture.sequenceBy),
    apply_as_deletes: text(capture.applyAsDeletes),
    apply_as_truncates: ofRich(text(capture.applyAsTruncates)),
    ignore_null_updates: ofRich(flag(capture.ignoreNullUpdates)),
    ignore_null_updates_column_list: ofRich(texts(capture.ignoreNullUpdatesColumns)),
    ignore_null_updates_except_column_list: ofRich(texts(capture.ignoreNullUpdatesExceptColumns)),
    column_list: texts(capture.columns),
    except_column_list: texts(capture.exceptColumns),
    stored_as_scd_type: { as: 'literal', literal: Number(capture.scdType) },
    ...history(capture),
    name: text(name),
    once: ofRich(flag(capture.once)),
  });
}

function snapshotFlow({ target, source, capture }: SnapshotFlow): DeclaredCall {
  return called('create_auto_cdc_from_snapshot_flow', {
    target: text(target),
    source: typeof source === 'string' ? text(source) : { as: 'function', text: nextSnapshot },
    keys: { as: 'texts', texts: capture.keys },
    stored_as_scd_type: { as: 'literal', literal: Number(capture.scdType) },
    ...history(capture),
  });
}

function history(
  capture: Pick<
    ChangeFlow['capture'],
    'scdType' | 'trackHistoryColumns' | 'trackHistoryExceptColumns'
  >,
): Readonly<Record<string, CallValue | undefined>> {
  if (capture.scdType === '1') return {};
  return {
    track_history_column_list: texts(capture.trackHistoryColumns),
    track_history_except_column_list: texts(capture.trackHistoryExceptColumns),
  };
}

/** A column by its name; anything longer as an expression. */
function sequence(written: string): CallValue {
  if (isColumn(written)) return { as: 'text', text: written };
  return { as: 'expression', text: sequenceExpression(written) };
}

/** Values that are absent are not given. */
function called(
  name: string,
  values: Readonly<Record<string, CallValue | undefined>>,
): DeclaredCall {
  const given = Object.entries(values).flatMap(([key, value]): NamedValue[] =>
    value === undefined ? [] : [[key, value]],
  );
  return { name, given, rules: [] };
}

function text(written: string | undefined): CallValue | undefined {
  return written === undefined ? undefined : { as: 'text', text: written };
}

function texts(written: readonly string[] | undefined): CallValue | undefined {
  return written && written.length > 0 ? { as: 'texts', texts: written } : undefined;
}

function textsByName(entries: Readonly<Record<string, string>>): CallValue | undefined {
  return Object.keys(entries).length > 0 ? { as: 'texts-by-name', entries } : undefined;
}

function flag(value: boolean | undefined): CallValue | undefined {
  return value === true ? { as: 'literal', literal: true } : undefined;
}
