/** Tests one rule: pipelines it must accept, those it must report, and that its fixes clear what they fix. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#core/diagnostics.ts';
import { execute } from '#core/editing/execute.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { checkRules } from '#core/rules/check-rules.ts';
import type { Rule } from '#core/rules/define.ts';

/** A pipeline, with the files an exporter wrote for it where the rule looks at those. */
export type Checked =
  | Pipeline
  | { readonly pipeline: Pipeline; readonly files: readonly OutputFile[] };

interface RuleCases {
  readonly accepts: Readonly<Record<string, Checked>>;
  /** The messages expected, in order. */
  readonly reports: Readonly<Record<string, readonly [Checked, ...messages: string[]]>>;
}

/** What a rule says of a pipeline. */
export function findingsOf(rule: Rule, checked: Checked): readonly Diagnostic[] {
  const subject = 'pipeline' in checked ? checked : { pipeline: checked, files: [] };
  return checkRules([rule], subject);
}

const messagesOf = (rule: Rule, checked: Checked): readonly string[] =>
  findingsOf(rule, checked).map(({ message }) => message);

function afterFix(checked: Checked, fix: NonNullable<Diagnostic['fix']>): Checked {
  const pipeline = 'pipeline' in checked ? checked.pipeline : checked;
  const output = { exporter: 'lakeflow' };
  return execute({ pipeline, layout: {}, output }, fix.command).document.pipeline;
}

export function testRule(rule: Rule, { accepts, reports }: RuleCases): void {
  describe(rule.code, () => {
    it.each(Object.entries(accepts))('accepts %s', (_, checked) => {
      expect(messagesOf(rule, checked)).toEqual([]);
    });
    it.each(Object.entries(reports))('reports %s', (_, [checked, ...expected]) => {
      expect(messagesOf(rule, checked)).toEqual(expected);
    });
    it.each(Object.entries(reports))('clears %s by its fixes', (_, [checked]) => {
      for (const { message, fix } of findingsOf(rule, checked)) {
        if (fix) expect(messagesOf(rule, afterFix(checked, fix))).not.toContain(message);
      }
    });
  });
}
