/**
 * The shape every rule has. Rules sit in folders by area; a rule's code is its path. Those of an
 * area called as a target is are run for that target only.
 */
import type { Report, Severity } from '#core/diagnostics.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';

export interface Subject {
  readonly pipeline: Pipeline;
  /** What the exporter of the chosen target wrote for the pipeline. */
  readonly files: readonly OutputFile[];
}

export interface Rule<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence for the rule reference: what is forbidden or demanded. */
  readonly summary: string;
  /** Looks at one node after the other. Large projects are gone through once for all such rules. */
  checkNode?(node: PipelineNode, report: Report, pipeline: Pipeline): void;
  /** Looks at all there is at once. */
  check?(subject: Subject, report: Report): void;
}

/** Gives the rule back; its code stays literal in the type. */
export function defineRule<const Code extends string>(rule: Rule<Code>): Rule<Code> {
  return rule;
}
