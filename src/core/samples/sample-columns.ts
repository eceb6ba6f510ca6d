/** The columns sample rows are shown in: those a node is known to have, then what else rows name. */
import { columnsFedTo } from '#core/model/columns.ts';
import type { StructType } from '#core/model/data-type.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import { kindOfType, kindOfValue, type SampleKind } from './sample-kind.ts';

export interface SampleColumn {
  readonly name: string;
  readonly kind: SampleKind;
  /** Whether any row says something in it. */
  readonly isUsed: boolean;
}

/** A column somebody asked for, which no row needs to name. */
export interface AskedColumn {
  readonly name: string;
  readonly kind: SampleKind;
}

/**
 * Columns that rows name are shown even where the node does not have them, so that nothing is
 * hidden.
 */
export function sampleColumns(
  rows: readonly SampleRow[],
  known: readonly AskedColumn[],
): readonly SampleColumn[] {
  const kinds = new Map(known.map(({ name, kind }) => [name, kind]));
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...new Set([...kinds.keys(), ...used])].map((name) => ({
    name,
    kind: kindOf(valuesIn(rows, name), kinds.get(name)),
    isUsed: used.has(name),
  }));
}

/** The columns of a node as far as they are known. */
export function knownSampleColumns(pipeline: Pipeline, node: PipelineNode): readonly AskedColumn[] {
  const declared: StructType | undefined = 'schema' in node.fields ? node.fields.schema : undefined;
  if (declared) return declared.fields.map(({ name, type }) => ({ name, kind: kindOfType(type) }));
  const fed = node.type === 'table' ? columnsFedTo(pipeline, node) : undefined;
  return [...new Set(fed)].map((name) => ({ name, kind: 'text' }));
}

function valuesIn(rows: readonly SampleRow[], name: string): readonly Sample[] {
  return rows.flatMap((row) => {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    return value === undefined ? [] : [value];
  });
}

/** What the values show wins over what is asked for, so that no value is written as it is not. */
function kindOf(values: readonly Sample[], asked: SampleKind | undefined): SampleKind {
  const kinds = new Set(values.flatMap((value) => kindOfValue(value) ?? []));
  const [only] = kinds;
  if (only === undefined || asked === 'json') return asked ?? 'text';
  return kinds.size === 1 ? only : 'json';
}
