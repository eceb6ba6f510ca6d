/** Reads lists of columns in every spelling DLT-META knows for them. */

import type { ReportTopic } from '#core/diagnostics.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import type { SourceValue } from '#core/text/source-tree.ts';
import { excerpt } from '#core/text/wording.ts';
import { placeOf, type Read, withValue } from '../reading/placed.ts';
import { isEmpty, textOf } from '../reading/scalar-text.ts';

/** `"a,b"` or, since version 0.1.0, a list. */
export function partitionColumns(read: Read<SourceValue>): Read<readonly string[]> {
  return withValue(read, listItems(read.value) ?? commaList(textOf(read.value)));
}

export interface ClusterContext {
  readonly title: string;
  readonly ref: FieldRef;
  readonly report: ReportTopic;
}

/**
 * A list, a text that holds a list such as `"['id']"`, or, since version 0.1.0, `"a,b"`.
 * Reports what DLT-META refuses, and reads it all the same where it can.
 */
export function clusterColumns(
  read: Read<SourceValue>,
  { title, ref, report }: ClusterContext,
): Read<readonly string[]> {
  const items = listItems(read.value);
  const text = items ? undefined : textOf(read.value).trim();
  const columns = items ?? literalList(text ?? '') ?? commaList(text ?? '');
  const trimmed = columns.map((column) => column.trim()).filter((column) => column !== '');
  const isUntidy =
    columns.some((column) => column !== column.trim() || column === '') ||
    hasOtherItems(read.value);
  const isUnbalanced = trimmed.some((column) => /["'[\]]/.test(column));
  if (isUntidy || isUnbalanced) {
    report('invalid-cluster-by', {
      severity: 'error',
      message: `"${read.key}" of the ${title} is not a tidy list of columns, and DLT-META refuses it: ${excerpt(textOf(read.value))}.`,
      hint: `It is read as ${trimmed.join(', ')}. Write a list without blanks, such as ["id", "name"].`,
      at: placeOf(read, ref),
    });
  } else if (text !== undefined && !text.startsWith('[')) {
    report('cluster-by-text', {
      message: `"${read.key}" of the ${title} is a text. DLT-META accepts that since version 0.1.0 only; it is read as ${trimmed.join(', ')}.`,
      at: placeOf(read, ref),
    });
  }
  return withValue(read, trimmed);
}

/** Empty parts are left out. */
export function commaList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function listItems(value: SourceValue): readonly string[] | undefined {
  if (value.kind !== 'array') return undefined;
  return value.items.filter((item) => !isEmpty(item)).map((item) => textOf(item));
}

/** Whether a list holds anything but texts that say something. */
function hasOtherItems(value: SourceValue): boolean {
  if (value.kind !== 'array') return false;
  return value.items.some(
    (item) => isEmpty(item) || item.kind !== 'scalar' || typeof item.value !== 'string',
  );
}

/** The items of `['a', "b"]`; undefined when the text is no such list. */
function literalList(text: string): readonly string[] | undefined {
  if (!(text.startsWith('[') && text.endsWith(']'))) return undefined;
  const inner = text.slice(1, -1).trim();
  if (inner === '') return [];
  return inner.split(',').map((part) => part.trim().replace(/^(['"])(.*)\1$/s, '$2'));
}
