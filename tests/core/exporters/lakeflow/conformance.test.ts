/** Whatever is written for real configs is what the framework accepts, and names only files that exist. */
import { describe, expect, test } from 'vitest';
import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import { parseFile } from '#core/exporters/lakeflow/text/parse-file.ts';
import { checkRules } from '#core/rules/check-rules.ts';
import { fileReferences } from '#core/rules/lakeflow/file-references.ts';
import { frameworkErrors, hasConformance } from '../../../support/conformance.ts';
import { corpusCases } from '../../../support/corpus.ts';
import { readUploads } from '../../../support/read-uploads.ts';
import { writePipeline } from './write-pipeline.ts';
import { wrongFiles } from './wrong-files.ts';

const notations = ['json', 'yaml'] as const;
const cases = notations.flatMap((specFormat) =>
  corpusCases.map(({ name, uploads }) => {
    const pipeline = readUploads(uploads);
    return { name, specFormat, pipeline, written: writePipeline(pipeline, { specFormat }) };
  }),
);

describe('for real configs', () => {
  test.skipIf(!hasConformance).each(cases)(
    '$name as $specFormat passes the schemas of the framework',
    ({ written }) => {
      expect(wrongFiles(written, frameworkErrors)).toEqual([]);
    },
  );

  test.each(cases)('$name as $specFormat passes our own schemas', ({ written }) => {
    expect(wrongFiles(written, issuesIn)).toEqual([]);
  });

  test.each(cases)('$name as $specFormat names only files that exist', ({ written, pipeline }) => {
    const subject = { pipeline, files: written.files };
    expect(checkRules([fileReferences], subject)).toEqual([]);
    const schemas = written.files.filter(
      ({ kind }) => kind === 'schema' || kind === 'expectations',
    );
    const specs = written.files.filter(({ kind }) => kind === 'spec').map(({ text }) => text);
    for (const { path } of schemas) {
      const name = path.split('/').at(-1) ?? '';
      expect(
        specs.some((text) => text.includes(name)),
        `${path} is used`,
      ).toBe(true);
    }
  });

  test.each(cases)(
    '$name as $specFormat has ids, views and flows that are unique where they have to be',
    ({ written }) => {
      const specs = written.files
        .filter(({ kind }) => kind === 'spec')
        .map(({ path, text }) => {
          const parsed = parseFile(path, text);
          return (parsed.ok ? parsed.value : {}) as Readonly<Record<string, unknown>>;
        });
      const ids = specs.map(({ dataFlowId }) => String(dataFlowId).toLowerCase());
      expect(new Set(ids).size).toBe(ids.length);
      const views = specs.flatMap((spec) => {
        const names = JSON.stringify(spec).match(/"v_\w+":\{/g) ?? [];
        const own = typeof spec.sourceViewName === 'string' ? [spec.sourceViewName] : [];
        return [...names, ...own].map((view) => `${String(spec.dataFlowGroup)} ${view}`);
      });
      expect(new Set(views).size).toBe(views.length);
    },
  );

  test.each(cases)(
    '$name as $specFormat holds no key of a secret store in a spec',
    ({ written }) => {
      const text = written.files.map((file) => file.text).join('\n');
      expect(text).not.toMatch(/SharedAccessKey=(?!<key>)/);
    },
  );
});
