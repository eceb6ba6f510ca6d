/** The ETL framework: a `config.yml` that lists tables with what they depend on, their tags and rules. */
import type { SourceFile } from '#core/text/source-file.ts';
import { defineImporter } from '../define.ts';
import { catalogueKind, readProject } from './read-project.ts';

const notations = /\.(ya?ml|json)$/i;
/** Keys that only rows of this format have, and those that others share. */
const signs: readonly (readonly [RegExp, number])[] = [
  [/^["']?tables["']?\s*:[\s\S]*\blayer["']?\s*:/m, 0.9],
  [/^["']?tables["']?\s*:[\s\S]*\b(depends_on|dependencies)["']?\s*:/m, 0.8],
];

export const etlConfig = defineImporter({
  id: 'etl-config',
  kinds: [{ id: catalogueKind, title: 'table catalogue' }],
  recognises: (files) => Math.max(0, ...files.map(certainty)),
  read: readProject,
});

function certainty({ path, text }: SourceFile): number {
  if (!notations.test(path)) return 0;
  return signs.find(([sign]) => sign.test(text))?.[1] ?? 0;
}
