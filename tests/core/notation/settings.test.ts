/** The settings of a project as a text, and what of a user's text survives their change. */
import { expect, test } from 'vitest';
import { printSettings, readSettings } from '#core/notation/settings.ts';

const project = {
  settings: {
    name: 'shop',
    environments: ['dev', 'prd'],
    variables: { catalog: { dev: 'lake_dev', prd: '{region}_lake' } },
    secrets: { hub_key: { scope: 'vault', key: 'hub' } },
  },
  output: { exporter: 'lakeflow', options: { lakeflow: { specFormat: 'json' } } },
} as const;

test('settings are printed and read back', () => {
  const text = printSettings(project);
  expect(text).toMatchInlineSnapshot(`
    "name: shop
    environments:
      - dev
      - prd
    variables:
      catalog:
        dev: lake_dev
        prd: "{region}_lake"
    secrets:
      hub_key:
        scope: vault
        key: hub
    output:
      exporter: lakeflow
      options:
        lakeflow:
          specFormat: json
    "
  `);
  expect(readSettings(text)).toEqual({ project, findings: [] });
});

test('a text someone wrote follows a change', () => {
  const text = printSettings(project).replace('name: shop', '# Our shop\nname:  "shop" # short');
  const changed = { ...project, settings: { ...project.settings, environments: ['dev'] } };
  const followed = printSettings(changed, text);
  expect(followed).toBe(text.replace('  - prd\n', ''));
});

test('what is wrong is said in place', () => {
  const { project: read, findings } = readSettings(
    'name: shop\noutput:\n  exporter: lakeflow\n  options:\n    lakeflow:\n      specFormat: xml\n',
  );
  expect(read).toBeUndefined();
  expect(findings.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '6 `output.options.lakeflow.specFormat` has to be json or yaml, but "xml" stands here.',
  ]);
  expect(readSettings('output:\n  exporter: nowhere\n').project).toBeUndefined();
  expect(readSettings('- a').findings.map(({ message }) => message)).toEqual([
    'The settings of a project are a set of keys with values.',
  ]);
});
