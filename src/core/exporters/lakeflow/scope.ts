/** What every part of one export works with. */

import type { ReportTopic } from '#core/diagnostics.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Book } from '../book.ts';
import type { Notation } from './text/notation.ts';

export interface Scope {
  readonly pipeline: Pipeline;
  readonly notation: Notation;
  readonly book: Book;
  readonly report: ReportTopic;
  /** Schemas, queries and functions written so far, by the path of their file. */
  readonly sideFiles: Map<string, string>;
  /** Secrets that specs refer to, by alias. */
  readonly usedSecrets: Set<string>;
  /** Secrets to create for Event Hubs: alias of the connection line → alias of the access key. */
  readonly connectionSecrets: Map<string, string>;
  /** Where versions of tables are noted while rows of older ones are brought over, by the table. */
  readonly versionFolders: Map<NodeId, string>;
  emit(file: UncheckedFile): void;
}

/** How a file is checked follows from its kind, where nothing else is said. */
export type UncheckedFile = Omit<OutputFile, 'checked'> & Partial<Pick<OutputFile, 'checked'>>;

export interface Notice {
  readonly severity?: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly hint?: string;
}

/** Prints a config in the notation of the bundle, and adds it to the files. */
export function emitConfig(
  { notation, emit }: Scope,
  value: unknown,
  file: Omit<UncheckedFile, 'text' | 'value'>,
): void {
  const { path, kind, node } = file;
  const text = notation.print(value);
  emit(node === undefined ? { path, text, kind, value } : { path, text, kind, value, node });
}

/** Reports about a field of a node. */
export function notify(
  scope: Scope,
  topic: string,
  { node, field, ...notice }: Notice & { readonly node: NodeId; readonly field: FieldPath },
): void {
  scope.report(topic, { ...notice, at: { ref: { node, field } } });
}

/** Reports a field the target has no place for, and keeps the reason for the ledger. */
export function lose(
  scope: Scope,
  topic: string,
  {
    reason,
    ...place
  }: Notice & {
    readonly node: NodeId;
    readonly field: FieldPath;
    /** Why, as the ledger says it. */
    readonly reason: string;
  },
): void {
  scope.book.lose(place, reason);
  notify(scope, topic, place);
}
