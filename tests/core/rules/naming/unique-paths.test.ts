import { emptyPipeline } from '#core/model/pipeline.ts';
import { uniquePaths } from '#core/rules/naming/unique-paths.ts';
import { testRule } from '../../../support/rule-test.ts';

const written = (...paths: readonly string[]) => ({
  pipeline: emptyPipeline,
  files: paths.map((path) => ({ path, text: '', kind: 'spec', checked: 'schema' as const })),
});

testRule(uniquePaths, {
  accepts: { 'different paths': written('src/a.json', 'src/b.json') },
  reports: {
    'one path twice': [written('src/a.json', 'src/a.json'), 'Two files are written to src/a.json.'],
    'paths that differ in letter case': [
      written('src/a.json', 'src/A.json'),
      'src/a.json and src/A.json differ in letter case only.',
    ],
  },
});
