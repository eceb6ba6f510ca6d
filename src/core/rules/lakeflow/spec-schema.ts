/** Every file the Lakeflow exporter writes has to be what the framework reads. */

import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import { sentenceOf } from '#core/exporters/lakeflow/schema/issue-sentence.ts';
import { parameterSetsKind, templateKind } from '#core/exporters/lakeflow/templates/template.ts';
import { writtenSpecs } from '#core/exporters/lakeflow/templates/written-specs.ts';
import { type Parsed, readWritten } from '#core/exporters/lakeflow/text/parse-file.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineRule, type Subject } from '../define.ts';

/** Files beside the specs whose shape depends on what the pipeline holds. */
const kinds: ReadonlySet<string> = new Set([
  templateKind,
  parameterSetsKind,
  'expectations',
  'secrets',
]);

interface Checked {
  readonly kind: string;
  readonly path: string;
  readonly node?: NodeId | undefined;
  readonly read: Parsed;
}

export const specSchema = defineRule({
  code: 'lakeflow/spec-schema',
  severity: 'error',
  summary: 'Every Data Flow Spec and its side files must be what the Lakeflow Framework accepts.',

  check({ files }, report) {
    // Sister tables share their expectations.
    const accepted = new Set<unknown>();
    for (const { kind, path, node, read } of checkedIn(files)) {
      const at = node === undefined ? { file: path } : { ref: { node, field: [] } };
      if (!read.ok) {
        report({
          message: `${path} cannot be read again. This is our bug.`,
          hint: 'The file is still in the bundle.',
          at,
        });
        continue;
      }
      if (accepted.has(read.value)) continue;
      const issues = issuesIn(kind, read.value);
      if (issues.length === 0) accepted.add(read.value);
      for (const issue of issues) {
        report({
          message: `${path} would be refused: ${sentenceOf(issue, issue.path)}`,
          hint: 'The file is still in the bundle. Complete the settings it is written from; where they are complete, this is our bug.',
          at,
        });
      }
    }
  },
});

/** The specs, and the files beside them. */
function checkedIn(files: Subject['files']): readonly Checked[] {
  const others = files.filter(({ kind }) => kinds.has(kind));
  return [
    ...writtenSpecs(files).map((spec) => ({ ...spec, kind: 'spec' })),
    ...others.map((file) => ({ ...file, read: readWritten(file) })),
  ];
}
