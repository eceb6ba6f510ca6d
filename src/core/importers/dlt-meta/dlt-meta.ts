/** DLT-META / SDP-META: onboarding files with their expectation, transformation and DDL files. */
import type { SourceFile } from '#core/text/source-file.ts';
import { defineImporter } from '../define.ts';
import { chosenKinds } from './files/legacy-file.ts';
import { readProject } from './read-project.ts';

/** Words only files of this format hold, with how much each proves. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/data_flow_id["']?\s*:/, 1],
  [/(bronze|silver)_(table|database_\w+)["']?\s*:/, 0.8],
  [/onboarding_file_path|dataflowspec_table/, 0.4],
  [/expect_or_(drop|fail|quarantine)["']?\s*:|target_table["']?\s*:/, 0.3],
];
const notations = /\.(json|ya?ml|template)$/i;

export const dltMeta = defineImporter({
  id: 'dlt-meta',
  kinds: chosenKinds,
  recognises: (files) => Math.max(0, ...files.map(certainty)),
  read: readProject,
});

function certainty({ path, text }: SourceFile): number {
  if (!notations.test(path)) return 0;
  return signs.find(([sign]) => sign.test(text))?.[1] ?? 0;
}
