/** The tests that come with a bundle: the same files in each, as they read what the bundle holds. */
import conftest from '#core/exported-tests/assets/conftest.py';
import { pytestSettings } from '#core/exported-tests/project-tests.ts';
import { pinned } from '#core/python/packages.ts';
import type { OutputFile } from '../../define.ts';
import bundleFiles from '../assets/tests/bundle_files.py';
import testDataflows from '../assets/tests/test_dataflows.py';

const test = (name: string, text: string): OutputFile => ({
  path: `tests/${name}`,
  text,
  kind: 'test',
  checked: 'executed',
});

export const bundleTests: readonly OutputFile[] = [
  test('bundle_files.py', bundleFiles),
  test('conftest.py', conftest),
  test('test_dataflows.py', testDataflows),
  pytestSettings(['tests']),
  {
    path: 'requirements-dev.txt',
    text: `${pinned('pytest')}\n${pinned('PyYAML')}\n`,
    kind: 'settings',
    checked: 'generated',
  },
];

/** Says in the README how tests are run, and what they test. */
export const testSection: readonly string[] = [
  '## Test it',
  '```sh\npip install -r requirements-dev.txt\npytest\n```',
  [
    '- Specs fit together: ids, tables, views and flows are unique, every file they name is there, and every flow reads and writes what there is.',
    '- Expectations are complete, every `{token}` and secret is known in every environment, and no secret stands in a spec.',
    '- Conditions are read as SQL where pyspark and Java are installed.',
    '- Where `LAKEFLOW_FRAMEWORK` names a checkout of the framework, its own validator looks at specs in JSON.',
  ].join('\n'),
];
