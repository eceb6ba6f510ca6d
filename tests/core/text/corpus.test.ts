/** Every JSON and YAML file of the collected legacy configs, against other readers. */
import { loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { topicReporter } from '#core/diagnostics.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { readJson } from '#core/text/read-json.ts';
import type { ReadResult } from '#core/text/read-result.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import { corpusCases, hasCorpus } from '../../support/corpus.ts';

const files = corpusCases.flatMap(({ uploads }) =>
  openUploads(uploads, topicReporter('upload', []), () => undefined),
);

function valueBy(read: (file: SourceFile) => ReadResult, file: SourceFile): unknown {
  const result = read(file);
  return result.ok ? plainValueOf(result.document.root) : 'refused';
}

function valueOrRefused(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return 'refused';
  }
}

describe.skipIf(!hasCorpus)('collected configs', () => {
  test('JSON is read as JSON.parse reads it', () => {
    const texts = files.filter(({ path }) => /\.(json|template)$/.test(path));
    expect(texts.length).toBeGreaterThan(100);
    for (const file of texts) {
      const expected = valueOrRefused(() => JSON.parse(file.text));
      expect(valueBy(readJson, file), file.path).toEqual(expected);
    }
  });

  test('YAML is read as js-yaml reads it', () => {
    const texts = files.filter(({ path }) => /\.ya?ml$/.test(path));
    expect(texts.length).toBeGreaterThan(2);
    for (const file of texts) {
      const expected = valueOrRefused(() => loadAll(file.text));
      const value = valueBy(readYaml, file);
      expect(value === 'refused' ? value : [value], file.path).toEqual(expected);
    }
  });
});
