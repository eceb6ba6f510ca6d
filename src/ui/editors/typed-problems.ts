/** What keeps the typed texts of a project from being taken over, as problems of the project. Pure. */
import type { Problem } from '#core/compiler.ts';
import type { NotationFinding } from '#core/notation/finding.ts';
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import { typedCode } from '../shared/typed-problem.ts';

/** @param key whose text it is: that of a node, or of the settings */
export function typedProblems(
  key: TextKey,
  findings: readonly NotationFinding[],
): readonly Problem[] {
  return findings.map(({ code, severity, message, hint, line }) => ({
    code: typedCode(code),
    severity,
    message,
    hint: [...(hint === undefined ? [] : [hint]), keptWords(key, line)].join(' '),
    ...(key !== settingsKey && { node: key }),
  }));
}

function keptWords(key: TextKey, line: number): string {
  const where = key === settingsKey ? 'project.yaml' : 'the YAML';
  return `Line ${line} of ${where} was typed so; the project keeps the last good version.`;
}
