/** Data types as they are written in a step. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { printDdl, readDdl } from '#core/text/spark-ddl.ts';
import type { StepFinding } from './kinds/define.ts';

/** A type as SQL. What is no type becomes a text, which `notType` reports. */
export function sqlType(text: string): string {
  const read = readDdl(`c ${text}`);
  const [field, ...others] = read.ok ? read.schema.fields : [];
  if (!field || others.length > 0) return 'STRING';
  return printDdl({ type: 'struct', fields: [{ ...field, nullable: true, metadata: {} }] }).slice(
    2,
  );
}

/** A finding where the text is no type of Spark; none where it is. */
export function notType(text: string, ...field: FieldPath): readonly StepFinding[] {
  const read = readDdl(`c ${text}`);
  if (read.ok && read.schema.fields.length === 1) return [];
  return [
    {
      message: text.trim() === '' ? 'No type is given.' : `${text} is no type that Spark knows.`,
      hint: 'Write one such as string, bigint, decimal(18,2), date or timestamp.',
      field,
    },
  ];
}
