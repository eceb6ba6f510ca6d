/** Checks a project by rules. */
import { type Diagnostic, reporter } from '#core/diagnostics.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Rule, Subject } from './define.ts';

/** @returns the findings in the order of the rules, those of one rule in the order it made them */
export function checkRules(rules: readonly Rule[], subject: Subject): readonly Diagnostic[] {
  const running = rules.map((rule) => {
    const findings: Diagnostic[] = [];
    return { rule, findings, report: reporter(rule.code, rule.severity, findings) };
  });
  const ofNodes = running.filter(({ rule }) => rule.checkNode);
  for (const node of nodesOf(subject.pipeline)) {
    for (const { rule, report } of ofNodes) rule.checkNode?.(node, report, subject.pipeline);
  }
  for (const { rule, report } of running) rule.check?.(subject, report);
  return running.flatMap(({ findings }) => findings);
}
