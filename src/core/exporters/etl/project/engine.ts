/** The engine of the framework with its own tests: the same files in every project. */

import type { OutputFile } from '../../define.ts';
import entry from '../assets/entry.py';
import ldpConfig from '../assets/ldp_config.py';
import ldpEngine from '../assets/ldp_engine.py';
import testCatalogue from '../assets/tests/test_catalogue.py';
import testEngine from '../assets/tests/test_engine.py';
import testEntry from '../assets/tests/test_entry.py';

const python = (path: string, kind: string, text: string): OutputFile => ({
  path,
  kind,
  text,
  checked: 'executed',
});

/** Where the pipeline has its modules loaded by one file. */
export const entryFiles: readonly OutputFile[] = [
  python('pipelines/entry.py', 'engine', entry),
  python('tests/test_entry.py', 'test', testEntry),
];

export const engine: readonly OutputFile[] = [
  python('pipelines/ldp_config.py', 'engine', ldpConfig),
  python('pipelines/ldp_engine.py', 'engine', ldpEngine),
  python('tests/test_catalogue.py', 'test', testCatalogue),
  python('tests/test_engine.py', 'test', testEngine),
];
