/** The download: the zip of a compiled project, with its hash. */
import type { Compiled } from '#core/compile/compile-project.ts';
import type { Bundle, Enclosures, Progress } from '#core/compiler.ts';
import { bundleFiles } from './bundle-files.ts';
import { enclosedFiles } from './enclosed-files.ts';
import { hashOf } from './manifest.ts';
import { zipFiles } from './zip-files.ts';

const filesPerReport = 200;

/** @param enclosures what goes into the zip beside the bundle */
export function buildBundle(
  compiled: Compiled,
  enclosures: Enclosures,
  onProgress: (progress: Progress) => void,
): Bundle {
  onProgress({ step: 'Listing files', done: 0, total: 1 });
  const written = bundleFiles(compiled);
  if (enclosures.report) onProgress({ step: 'Writing the migration report', done: 0, total: 1 });
  const files = [...written, ...enclosedFiles(enclosures, compiled)];
  const zip = zipFiles(files, (done) => {
    if (done % filesPerReport === 0 || done === files.length) {
      onProgress({ step: 'Packing files', done, total: files.length });
    }
  });
  return { name: compiled.pipeline.name, zip, sha256: hashOf(zip), fileCount: files.length };
}
