/** What to do about a setting that names a column which is not there. */
import { listedFirst } from '#core/text/wording.ts';
import type { NamedColumn } from './capture-columns.ts';
import { nearMissFinder } from './did-you-mean.ts';
import type { FieldPath } from './field-ref.ts';
import type { NodeId } from './pipeline.ts';

/** More would say less. */
const namedAtMost = 12;

interface ColumnAdvice {
  readonly hint: string;
  /** Where a column of nearly the same name is there, and the name is all the field holds. */
  readonly fix?: {
    readonly title: string;
    readonly command: {
      readonly name: 'set-field';
      readonly id: NodeId;
      readonly field: FieldPath;
      readonly value: string;
    };
  };
}

/** @param columns those that are there instead */
export function columnAdvice(
  id: NodeId,
  { name, field, isWhole }: NamedColumn,
  columns: readonly string[],
): ColumnAdvice {
  const meant = nearMissFinder(columns)(name);
  if (!meant) return { hint: `Its columns are ${listedFirst(columns, namedAtMost)}.` };
  const hint = `Did you mean ${meant}?`;
  if (!isWhole) return { hint };
  const command = { name: 'set-field', id, field, value: meant } as const;
  return { hint, fix: { title: `Use ${meant}`, command } };
}
