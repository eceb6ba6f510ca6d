/** The download: the zip of a compiled project, with its hash. */
import type { Compiled } from '#core/compile/compile-project.ts';
import type { Bundle, Progress } from '#core/compiler.ts';
import { bundleFiles } from './bundle-files.ts';
import { hashOf } from './manifest.ts';
import { type PackedFile, zipFiles } from './zip-files.ts';

const filesPerReport = 200;

/** Where the zip keeps the project file, from which the project can be opened again. */
const projectPath = 'migration/project.json';

/** @param projectFile goes into the zip beside the bundle; absent: the design is not part of it */
export function buildBundle(
  compiled: Compiled,
  projectFile: string | undefined,
  onProgress: (progress: Progress) => void,
): Bundle {
  onProgress({ step: 'Listing files', done: 0, total: 1 });
  const written = bundleFiles(compiled);
  const project = { path: projectPath, text: projectFile ?? '' };
  const files: readonly PackedFile[] = projectFile === undefined ? written : [...written, project];
  const zip = zipFiles(files, (done) => {
    if (done % filesPerReport === 0 || done === files.length) {
      onProgress({ step: 'Packing files', done, total: files.length });
    }
  });
  return { name: compiled.pipeline.name, zip, sha256: hashOf(zip), fileCount: files.length };
}
