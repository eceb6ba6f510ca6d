/** Files of a bundle that a check refuses, with what it says of them. */

import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import { parseFile } from '#core/exporters/lakeflow/text/parse-file.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { checkRules } from '#core/rules/check-rules.ts';
import { fileReferences } from '#core/rules/lakeflow/file-references.ts';
import { frameworkErrors } from '../../../support/conformance.ts';
import type { WrittenPipeline } from './write-pipeline.ts';

export function wrongFiles(
  written: Pick<WrittenPipeline, 'files'>,
  check: (kind: string, value: unknown) => readonly unknown[],
): readonly string[] {
  return written.files.flatMap(({ path, kind, text }) => {
    if (!/\.(json|yaml|yml)$/.test(path)) return [];
    const parsed = parseFile(path, text);
    if (!parsed.ok) return [`${path} cannot be read`];
    const errors = check(kind, parsed.value);
    return errors.length > 0 ? [`${path}: ${errors.map((one) => JSON.stringify(one)).join()}`] : [];
  });
}

/** By our own schemas, by those of the framework where they are at hand, and by the files named. */
export function faultsOf(
  written: Pick<WrittenPipeline, 'files'>,
  pipeline: Pipeline,
): readonly unknown[] {
  return [
    ...wrongFiles(written, issuesIn),
    ...wrongFiles(written, frameworkErrors),
    ...checkRules([fileReferences], { pipeline, files: written.files }),
  ];
}
