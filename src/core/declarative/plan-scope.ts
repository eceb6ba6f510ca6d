/** What every part of one plan works with. */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { Book, Origin } from '#core/exporters/book.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { PlanNames } from './plan-names.ts';
import type { Runtime } from './runtimes.ts';
import type { Shapes } from './shapes.ts';

export interface PlanScope {
  readonly pipeline: Pipeline;
  readonly runtime: Runtime;
  readonly names: PlanNames;
  readonly shapes: Shapes;
  readonly book: Book;
  readonly report: ReportTopic;
}

/** What the parts of one module work with. */
export interface ModuleScope extends PlanScope {
  readonly node: NodeOf<'table'> | NodeOf<'sink'>;
  /** The declarations say these fields. */
  say(...origins: readonly Origin[]): void;
}

/** A node that flows can read. */
export type SourceNode = Exclude<PipelineNode, NodeOf<'sink'>>;

interface Difference {
  readonly node: NodeId;
  readonly field: FieldPath;
  readonly message: string;
  readonly hint: string;
  readonly severity?: 'error' | 'warning' | 'info';
  /** The difference in a sentence, as the ledger says it. */
  readonly reason: string;
}

/** Whether it is known to have no place there: what several tables read is met more than once. */
export function isLost({ losses }: Book, { node, field }: Origin): boolean {
  const path = field.join('\n');
  return losses.get(node)?.some((loss) => loss.field.join('\n') === path) ?? false;
}

/** Reports a field that is not written, and keeps the reason for the ledger. */
export function lose(scope: PlanScope, topic: string, difference: Difference): void {
  scope.book.lose(difference, difference.reason);
  tell(scope, topic, difference);
}

/** Reports a field that is written and means something slightly different there. */
export function approximate(scope: PlanScope, topic: string, difference: Difference): void {
  scope.book.approximate(difference, difference.reason);
  tell(scope, topic, difference);
}

function tell(
  { report }: PlanScope,
  topic: string,
  { node, field, message, hint, severity }: Difference,
): void {
  report(topic, { ...(severity && { severity }), message, hint, at: { ref: { node, field } } });
}
