/** Whatever an importer put into the model, the exporter writes somewhere or says why it does not. */
import { describe, expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { topicReporter } from '#core/diagnostics.ts';
import { fatesOf } from '#core/ledger/fates.ts';
import { explain } from '#core/ledger/judge-leaf.ts';
import { entriesOf } from '#core/ledger/ledger-entries.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import { corpusCases, hasCorpus } from '../../../support/corpus.ts';

const cases = corpusCases.map(({ name, uploads }) => {
  const files = openUploads(uploads, topicReporter('upload', []), () => undefined);
  const reading = readLegacy({ importer: 'dlt-meta', files, environments: [] });
  return { name, reading };
});

describe.skipIf(!hasCorpus)('for real configs', () => {
  test.each(cases)('$name', ({ reading }) => {
    const output = { exporter: 'lakeflow' };
    const { ledger } = compileProject(reading.pipeline, output, reading);
    const unexplained = entriesOf(ledger).flatMap(({ leaf, status }) => {
      const { reason, outputs } = explain(leaf, status, ledger.outcome);
      const refs = fatesOf(leaf.value).flatMap((fate) => {
        return fate.kind === 'became' ? [`${fate.node ?? ''} ${fate.field.join('.')}`] : [];
      });
      const isLost = outputs.length === 0 && reason === 'The migrated config no longer holds it.';
      return isLost ? [`${leaf.key} became ${refs.join()}`] : [];
    });
    expect(unexplained).toEqual([]);
  });
});
