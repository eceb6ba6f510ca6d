/** Legacy projects of golden conversions, as the importer reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importerFor, readLegacy } from '#core/compile/read-legacy.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { openUploads } from '#core/text/open-uploads.ts';

/** @param name of a golden case, such as `silver-cdc` */
export function importedDesign(name: string): Pipeline {
  const folder = join('tests', 'golden', 'cases', `dlt-meta-to-lakeflow-${name}`, 'input');
  const uploads = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(folder.length + 1),
      bytes: new Uint8Array(readFileSync(path)),
    }));
  const none = () => undefined;
  const files = openUploads(uploads, none, none);
  return readLegacy({ importer: importerFor(files, 'auto'), files, environments: [] }).pipeline;
}
