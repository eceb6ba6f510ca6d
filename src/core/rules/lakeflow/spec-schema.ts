/** Every file the Lakeflow exporter writes has to be what the framework reads. */

import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import { sentenceOf } from '#core/exporters/lakeflow/schema/issue-sentence.ts';
import { parameterSetsKind, templateKind } from '#core/exporters/lakeflow/templates/template.ts';
import { writtenSpecs } from '#core/exporters/lakeflow/templates/written-specs.ts';
import { type Parsed, readWritten } from '#core/exporters/lakeflow/text/parse-file.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

/** Files beside the specs whose shape depends on what the pipeline holds. */
const kinds: ReadonlySet<string> = new Set([
  templateKind,
  parameterSetsKind,
  'expectations',
  'secrets',
]);

export const specSchema = defineRule({
  code: 'lakeflow/spec-schema',
  severity: 'error',
  summary: 'Every Data Flow Spec and its side files must be what the Lakeflow Framework accepts.',

  check({ files }, report) {
    // Sister tables share their expectations.
    const accepted = new Set<unknown>();
    const check = (kind: string, path: string, node: NodeId | undefined, read: Parsed): void => {
      const at = node === undefined ? { file: path } : { ref: { node, field: [] } };
      if (!read.ok) {
        report({
          message: `${path} cannot be read again. This is our bug.`,
          hint: 'The file is still in the bundle.',
          at,
        });
        return;
      }
      if (accepted.has(read.value)) return;
      const issues = issuesIn(kind, read.value);
      if (issues.length === 0) accepted.add(read.value);
      for (const issue of issues) {
        report({
          message: `${path} would be refused: ${sentenceOf(issue, issue.path)}`,
          hint: 'The file is still in the bundle. Complete the settings it is written from; where they are complete, this is our bug.',
          at,
        });
      }
    };
    for (const { path, node, read } of writtenSpecs(files)) check('spec', path, node, read);
    for (const file of files) {
      if (kinds.has(file.kind)) check(file.kind, file.path, file.node, readWritten(file));
    }
  },
});
