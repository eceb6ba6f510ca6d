/** The project as files: its settings, and one file for each node in the folder of its band. Pure. */

import { bandOf, bands, nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { remember } from '#core/model/remember.ts';
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import { compareNames } from '#core/text/compare-names.ts';

export interface ProjectFile {
  readonly key: TextKey;
  /** Such as `silver/orders.yaml`; each once, also by letter case. */
  readonly path: string;
}

const settingsFile: ProjectFile = { key: settingsKey, path: 'project.yaml' };

/** Folders in the order of the bands, files by their names, the settings last. */
export const projectFiles = remember((pipeline: Pipeline): readonly ProjectFile[] => {
  const taken = new Set<string>();
  const files = bands.flatMap((band) =>
    nodesOf(pipeline)
      .filter((node) => bandOf(node) === band)
      .map(({ id, name }) => ({
        key: id,
        path: freePath(`${band}/${plainName(name) || id}`, taken),
      }))
      .sort((a, b) => compareNames(a.path, b.path)),
  );
  return [...files, settingsFile];
});

export const filesByKey = remember(
  (files: readonly ProjectFile[]): ReadonlyMap<string, ProjectFile> =>
    new Map(files.map((file) => [file.key, file])),
);

/** Two tables of one layer may have one name, in two schemas. */
function freePath(wanted: string, taken: Set<string>): string {
  let path = `${wanted}.yaml`;
  for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${wanted}_${n}.yaml`;
  taken.add(path.toLowerCase());
  return path;
}
