import { describe, expect, it } from 'vitest';
import {
  fromFiles,
  projectNameOf,
  readUploads,
  refusalOf,
} from '#ui/panels/import/read-uploads.ts';

const chosen = (path: string, size = 1) => ({
  path,
  file: { size, arrayBuffer: async () => new Uint8Array([123, 125]).buffer },
});

describe('uploads', () => {
  it('are read with their paths, in their order', async () => {
    const paths = Array.from({ length: 70 }, (_, at) => `conf/${at}.json`);
    const uploads = await readUploads(paths.map((path) => chosen(path)));
    expect(uploads.map(({ path }) => path)).toEqual(paths);
    expect(uploads[69]?.bytes).toEqual(new Uint8Array([123, 125]));
  });

  it('leave out folders no config is in', () => {
    const file = (path: string) =>
      Object.assign(new File(['{}'], path), { webkitRelativePath: path });
    const kept = fromFiles([
      file('shop/.git/config'),
      file('shop/node_modules/x/package.json'),
      file('shop/conf/onboarding.json'),
    ]);
    expect(kept.map(({ path }) => path)).toEqual(['shop/conf/onboarding.json']);
  });

  it('are refused with the limit when they are too much', () => {
    expect(refusalOf([chosen('a.json')])).toBeUndefined();
    expect(refusalOf([chosen('a.json', 201_000_000)])).toBe(
      'That is 201 MB; at most 200 MB can be read at once. Nothing was read: choose a part of it.',
    );
    const many = Array.from({ length: 20_001 }, () => chosen('a.json'));
    expect(refusalOf(many)).toMatch(/^That is 20,001 files; at most 20,000 can be read/);
  });
});

describe('the name of a project', () => {
  it.each([
    [['Retail Configs/a.json', 'Retail Configs/b.json'], 'retail_configs'],
    [['retail.zip'], 'retail'],
    [['onboarding.json'], 'migrated_pipelines'],
    [['a.json', 'b.json'], 'migrated_pipelines'],
    [['x/a.json', 'y/b.json'], 'migrated_pipelines'],
    [[], 'migrated_pipelines'],
  ])('comes from %j: %s', (paths, name) => {
    expect(projectNameOf(paths)).toBe(name);
  });
});
