/** Real configs and large designs, folded: they say what they said, in files the framework accepts. */
import { describe, expect, test } from 'vitest';
import type { Pipeline } from '#core/model/pipeline.ts';
import { bigPipeline } from '../../../../support/big-pipeline.ts';
import { corpusCases } from '../../../../support/corpus.ts';
import { readUploads } from '../../../../support/read-uploads.ts';
import { writePipeline } from '../write-pipeline.ts';
import { faultsOf } from '../wrong-files.ts';
import { foldedFaults } from './folded-faults.ts';

const cases: readonly { readonly name: string; readonly pipeline: Pipeline }[] = [
  { name: 'a large design', pipeline: bigPipeline(200) },
  ...corpusCases.map(({ name, uploads }) => ({ name, pipeline: readUploads(uploads) })),
];

describe.each(['json', 'yaml'] as const)('as %s', (specFormat) => {
  test.each(cases)('$name says the same', ({ pipeline }) => {
    const plain = writePipeline(pipeline, { specFormat });
    const folded = writePipeline(pipeline, { specFormat, specTemplates: 'yes' });
    expect(foldedFaults(plain, folded)).toEqual([]);
    expect(faultsOf(folded, pipeline)).toEqual(faultsOf(plain, pipeline));
    expect(folded.diagnostics).toEqual(plain.diagnostics);
  });
});

test('repeated specs of a large design are folded by system and layer', () => {
  const folded = writePipeline(bigPipeline(200), { specTemplates: 'yes' });
  const kinds = folded.files.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'spec')).toHaveLength(80);
  expect(kinds.filter((kind) => kind === 'template')).toHaveLength(40);
  expect(kinds.filter((kind) => kind === 'parameter sets')).toHaveLength(40);
});
