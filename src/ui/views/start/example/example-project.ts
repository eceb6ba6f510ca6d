/** The example project: a retailer's DLT-META configs, as if they had been uploaded. */
import type { UploadedFile } from '#core/text/source-file.ts';

/** Loaded as texts when this module is, which is when somebody opens the example. */
const texts = import.meta.glob<string>('./retail/**/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const exampleName = 'retail_example';

/** Paths are those within the example's folder. */
export function exampleUploads(): readonly UploadedFile[] {
  const encoder = new TextEncoder();
  return Object.entries(texts).map(([path, text]) => ({
    path: path.slice('./retail/'.length),
    bytes: encoder.encode(text),
  }));
}
