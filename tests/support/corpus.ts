/** Real legacy configs, beside the repository where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadedFile } from '#core/text/source-file.ts';

const folder = join(import.meta.dirname, '../../../shared/corpus/dlt-meta');

export const hasCorpus = existsSync(folder);
if (!hasCorpus) {
  process.stderr.write('Skipped: ../shared/corpus is not there, so no real config is tried.\n');
}

export interface CorpusCase {
  readonly name: string;
  /** What the collector of the case knows about it. */
  readonly facts: {
    readonly kind: string;
    readonly note: string;
    readonly onboarding: readonly string[];
  };
  readonly uploads: readonly UploadedFile[];
}

export const corpusCases: readonly CorpusCase[] = hasCorpus
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => readCase(name))
  : [];

function readCase(name: string): CorpusCase {
  const root = join(folder, name);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
  return {
    name,
    facts: JSON.parse(readFileSync(join(root, 'CASE.json'), 'utf8')),
    uploads: paths
      .filter((path) => path !== 'CASE.json')
      .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(root, path))) })),
  };
}
