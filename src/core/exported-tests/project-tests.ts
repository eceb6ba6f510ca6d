/** Writes the tests that come with an exported project, which its user runs with `pytest`. */
import type { OutputFile } from '#core/exporters/define.ts';
import { pinned } from '#core/python/packages.ts';
import configFiles from './assets/config_files.py';
import conftest from './assets/conftest.py';
import recorder from './assets/recorder.py';
import rehearsal from './assets/rehearsal.py';
import sqlFiles from './assets/sql_files.py';
import testBundle from './assets/test_bundle.py';
import testConfig from './assets/test_config.py';
import testGoldenRows from './assets/test_golden_rows.py';
import testRegistration from './assets/test_registration.py';
import testSpecs from './assets/test_specs.py';
import { expectedModules } from './expected-modules.ts';
import { type GoldenRows, goldenRows } from './golden-rows.ts';
import { testSection } from './readme-section.ts';
import type { TestedProject } from './tested-project.ts';

export interface ProjectTests {
  readonly files: readonly OutputFile[];
  /** Says in the README how tests are run, and what they test: paragraphs of Markdown. */
  readonly readme: readonly string[];
}

const rowsFile = 'golden.json';

/** Tests of rows are left out where no table has sample rows. */
export function projectTests(project: TestedProject): ProjectTests {
  const golden = goldenRows(project);
  const ofRuntime =
    project.configuredBy === 'bundle'
      ? { 'test_bundle.py': testBundle }
      : { 'test_specs.py': testSpecs };
  const ofRows = golden && {
    [rowsFile]: jsonText(golden),
    'rehearsal.py': rehearsal,
    'sql_files.py': sqlFiles,
    'test_golden_rows.py': testGoldenRows,
  };
  const texts: Readonly<Record<string, string>> = {
    'config_files.py': configFiles,
    'conftest.py': conftest,
    'expected.json': jsonText(expectedModules(project)),
    'recorder.py': recorder,
    'test_config.py': testConfig,
    'test_registration.py': testRegistration,
    ...ofRuntime,
    ...ofRows,
  };
  const tests = Object.entries(texts).map(
    ([name, text]): OutputFile => ({
      path: `tests/${name}`,
      text,
      kind: 'test',
      checked: 'executed',
      ...(golden && name === rowsFile && leftOutOf(golden)),
    }),
  );
  const needed = [...project.requirements, pinned('pytest'), pinned('PyYAML')];
  const requirements: OutputFile = {
    path: 'requirements-dev.txt',
    text: `${needed.join('\n')}\n`,
    kind: 'settings',
    checked: 'generated',
  };
  return {
    files: [...tests, requirements, pytestSettings(['tests'])],
    readme: testSection(project, golden),
  };
}

/** The manifest says of tables without a test of rows what the README says. */
function leftOutOf({ left_out: leavesOut }: GoldenRows): Pick<OutputFile, 'leavesOut'> {
  return Object.keys(leavesOut).length > 0 ? { leavesOut } : {};
}

/** @param folders that tests import from */
export function pytestSettings(folders: readonly string[]): OutputFile {
  const text = `[pytest]\ntestpaths = tests\npythonpath = ${folders.join(' ')}\n`;
  return { path: 'pytest.ini', text, kind: 'settings', checked: 'executed' };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
