/** Reads legacy uploads into a pipeline, and nothing more: no layout, no export, no checks. */
import { readLegacy } from '#core/compile/read-legacy.ts';
import { topicReporter } from '#core/diagnostics.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import type { UploadedFile } from '#core/text/source-file.ts';

export function readUploads(uploads: readonly UploadedFile[]): Pipeline {
  const files = openUploads(uploads, topicReporter('upload', []), () => undefined);
  return readLegacy({ importer: 'dlt-meta', files, environments: [] }).pipeline;
}
