/** The region of a module that is its reader's: found, put in, and kept. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepingOwnRegion, ownRegion, withOwnRegion } from '#core/etl-config/own-region.ts';
import { etl } from '#core/exporters/etl/etl.ts';
import { etlConfig as importer } from '#core/importers/etl-config/etl-config.ts';
import { readConfigText } from '../../support/etl-config.ts';
import { writeDesign } from '../../support/write-design.ts';

const module = 'def transform(a):\n    return a\n';
const own =
  'generated = transform\n\n\n# region inner\ndef transform(a):\n    return a\n# endregion\n';

it('stands at the end, empty until somebody writes in it', () => {
  const empty = withOwnRegion(module);
  expect(empty).toBe(`${module}\n\n# region: yours\n# endregion\n`);
  expect(ownRegion(empty)).toBeUndefined();
  expect(ownRegion(module)).toBeUndefined();
  expect(withOwnRegion(empty)).toBe(empty);
});

it('is kept where the rest of the module changes, whatever ends its lines', () => {
  const changed = withOwnRegion(module, own);
  expect(ownRegion(changed)).toBe(own);
  const next = withOwnRegion('def transform(b):\n    return b\n');
  expect(keepingOwnRegion(next, changed)).toBe(withOwnRegion(next, own));
  expect(keepingOwnRegion(next, changed.replaceAll('\n', '\r\n'))).toBe(withOwnRegion(next, own));
  expect(keepingOwnRegion(next, module)).toBe(next);
  expect(keepingOwnRegion('SELECT 1', changed)).toBe('SELECT 1');
});

it('holds any lines as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (lines) => {
      const content = lines.map((line) => `${line.replace(/[\r\n]/g, ' ')}\n`).join('');
      fc.pre(content.trim() !== '' && !content.includes('# region: yours'));
      const written = withOwnRegion(withOwnRegion(module), content);
      expect(ownRegion(written)).toBe(content);
      expect(withOwnRegion(written)).toBe(withOwnRegion(module));
    }),
  );
});

it.each(['databricks', 'spark'] as const)(
  'comes back from a folder that is imported, and stands in its module again on %s',
  (runtime) => {
    const config = `
tables:
  - {name: orders, layer: bronze, source: main.raw.orders}
  - {name: sales, layer: gold, depends_on: [orders], module: transformations.gold.other}
`;
    const choices = { runtime, loading: 'runtime' } as const;
    const { pipeline } = readConfigText(config);
    const exported = writeDesign(etl, pipeline, choices).files;
    const changed = exported.map(({ path, text }) => ({
      path: `shop/${path}`,
      text: path === 'transformations/gold/other.py' ? withOwnRegion(text, own) : text,
    }));
    const told: string[] = [];
    const read = importer.read(
      { files: changed, environments: [] },
      {
        report: (_, { message }) => told.push(message),
        progress: () => undefined,
      },
    );
    expect(read.found.filter(({ used }) => used).map(({ path }) => path)).toEqual([
      'shop/config.yml',
      'shop/transformations/gold/other.py',
    ]);
    expect(told.filter((message) => message.includes('other.py'))).toEqual([]);
    const again = writeDesign(etl, read.pipeline, choices);
    const modules = again.files.filter(({ node }) => node !== undefined);
    expect(modules.map(({ path, text }) => [path, ownRegion(text)])).toEqual([
      ['transformations/bronze/orders.py', undefined],
      ['transformations/gold/other.py', own],
    ]);
    expect([...again.losses.values()].flat().map(({ field }) => field[0])).not.toContain('kept');
  },
);
