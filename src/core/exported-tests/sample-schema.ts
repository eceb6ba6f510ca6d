/** Columns of sample rows as Spark declares them: those the source has, and those that rows add. */
import type { DataType, StructField, StructType } from '#core/model/data-type.ts';
import { addToGroup } from '#core/model/group-by.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import { printDdl } from '#core/text/spark-ddl.ts';

/** DDL, in which every column may be null. */
export function sampleSchema(source: PipelineNode, rows: readonly SampleRow[]): string {
  const declared = 'schema' in source.fields ? (source.fields.schema?.fields ?? []) : [];
  const known = new Set(declared.map(({ name }) => name.toLowerCase()));
  const added = fieldsOf(rows).filter(({ name }) => !known.has(name.toLowerCase()));
  // Rows may leave out what has to be there in the source.
  const fields = [...declared, ...added].map((field) => ({ ...field, nullable: true }));
  return printDdl({ type: 'struct', fields });
}

function fieldsOf(rows: readonly SampleRow[]): readonly StructField[] {
  const values = new Map<string, Sample[]>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      addToGroup(values, name, value);
    }
  }
  return [...values].map(([name, all]) => ({
    name,
    type: typeOf(all.filter((value) => value !== null)),
    nullable: true,
    metadata: {},
  }));
}

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** The type that all of the values have; texts where they have none in common. */
function typeOf(values: readonly Sample[]): DataType {
  const areAll = (test: (value: Sample) => boolean): boolean =>
    values.length > 0 && values.every(test);
  if (areAll((value) => typeof value === 'boolean')) return 'boolean';
  if (areAll((value) => Number.isInteger(value))) return 'long';
  if (areAll((value) => typeof value === 'number')) return 'double';
  if (areAll((value) => typeof value === 'string' && moment.test(value))) return 'timestamp';
  const lists = values.filter((value) => Array.isArray(value));
  if (areAll((value) => Array.isArray(value))) {
    const elementType = typeOf(lists.flat().filter((value) => value !== null));
    return { type: 'array', elementType, containsNull: true };
  }
  const structs = values.filter(isStruct);
  if (areAll(isStruct)) return { type: 'struct', fields: fieldsOf(structs) } satisfies StructType;
  return 'string';
}

function isStruct(value: Sample): value is SampleRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
