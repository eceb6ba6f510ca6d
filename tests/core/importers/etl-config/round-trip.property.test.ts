/** What `config.yml` can say survives: read, written and read again it is the same design. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etlConfig } from '#core/etl-config/config-schema.ts';
import { openBook } from '#core/exporters/book.ts';
import { annotateConfig } from '#core/exporters/etl/config/annotate-config.ts';
import { configOf } from '#core/exporters/etl/config/write-config.ts';
import { nodeTypes } from '#core/node-types/index.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { anyConfig, readConfigText, readConfigValue } from '../../../support/etl-config.ts';

describe('config.yml', () => {
  it('gives the same design when it is written and read again', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const { pipeline } = readConfigValue(config);
        const written = configOf(pipeline, openBook());
        expect(etlConfig.safeParse(written).error).toBeUndefined();
        expect(readConfigValue(written).pipeline).toEqual(pipeline);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same file from then on', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const once = configOf(readConfigValue(config).pipeline, openBook());
        expect(configOf(readConfigValue(once).pipeline, openBook())).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it('is read the same with the comments it is written with', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const printed = printYaml(configOf(readConfigValue(config).pipeline, openBook()));
        const annotated = annotateConfig(printed);
        expect(annotated).toMatch(/^ {2}- name: .+ # unique in the file/m);
        expect(readConfigText(annotated).pipeline).toEqual(readConfigText(printed).pipeline);
      }),
      { numRuns: 40 },
    );
  });

  it('gives nodes that fit the model', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        for (const node of Object.values(readConfigValue(config).pipeline.nodes)) {
          expect(nodeTypes[node.type].fields.safeParse(node.fields).error, node.id).toBeUndefined();
        }
      }),
      { numRuns: 40 },
    );
  });
});
