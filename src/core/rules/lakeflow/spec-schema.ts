/** Every file the Lakeflow exporter writes has to be what the framework reads. */

import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import { sentenceOf } from '#core/exporters/lakeflow/schema/issue-sentence.ts';
import { readWritten } from '#core/exporters/lakeflow/text/parse-file.ts';
import { defineRule } from '../define.ts';

/** Files whose shape depends on what the pipeline holds; the others are printed from typed values. */
const kinds: ReadonlySet<string> = new Set(['spec', 'expectations', 'secrets']);

export const specSchema = defineRule({
  code: 'lakeflow/spec-schema',
  severity: 'error',
  summary: 'Every Data Flow Spec and its side files must be what the Lakeflow Framework accepts.',

  check({ files }, report) {
    // Sister tables share their expectations.
    const accepted = new Set<unknown>();
    for (const file of files) {
      if (!kinds.has(file.kind)) continue;
      const { path, node } = file;
      const at = node === undefined ? { file: path } : { ref: { node, field: [] } };
      const written = readWritten(file);
      if (!written.ok) {
        report({ message: `${path} cannot be read again, which is a fault of this app.`, at });
        continue;
      }
      if (accepted.has(written.value)) continue;
      const issues = issuesIn(file.kind, written.value);
      if (issues.length === 0) accepted.add(written.value);
      for (const issue of issues) {
        report({
          message: `${path} would be refused: ${sentenceOf(issue, issue.path)}`,
          hint: 'The file is in the bundle as it is. Complete the settings it is written from.',
          at,
        });
      }
    }
  },
});
