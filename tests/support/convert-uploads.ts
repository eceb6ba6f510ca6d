/** Whole conversions for tests: uploads in, the compiled project out. */
import { type Compiled, compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import type { Problem } from '#core/compiler.ts';
import type { UploadedFile } from '#core/text/source-file.ts';

const encoder = new TextEncoder();

export const upload = (path: string, content: unknown): UploadedFile => ({
  path,
  bytes: encoder.encode(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
});

export interface Converted {
  readonly compiled: Compiled;
  /** What was said while the files were opened and read. */
  readonly problems: readonly Problem[];
}

export function convertUploads(
  uploads: readonly UploadedFile[],
  specFormat: 'json' | 'yaml' = 'json',
): Converted {
  const request = { uploads, importer: 'auto', environments: [] };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  const output = { exporter: 'lakeflow', options: { lakeflow: { specFormat } } };
  return { compiled: compileProject(answer.pipeline, output, reading), problems: answer.problems };
}
