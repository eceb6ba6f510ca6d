import { expect, it } from 'vitest';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { reservedNames } from '#core/rules/naming/reserved-names.ts';
import { findingsOf, testRule } from '../../../support/rule-test.ts';

const written = (...paths: readonly string[]) => ({
  pipeline: emptyPipeline,
  files: paths.map((path) => ({ path, text: '', kind: 'spec', checked: 'schema' as const })),
});

testRule(reservedNames, {
  accepts: {
    'ordinary paths': written('databricks.yml', 'src/console/aux_orders.json', 'src/target.json'),
    'a path of 200 characters': written('a'.repeat(200)),
  },
  reports: {
    'a folder that bundles skip': [
      written('src/target/orders.json'),
      'src/target/orders.json stands in a folder called target.',
    ],
    'names Windows keeps for itself': [
      written('src/aux.json', 'src/CON/orders.json', 'src/lpt1'),
      'src/aux.json has the part aux.json, a name Windows keeps for itself.',
      'src/CON/orders.json has the part CON, a name Windows keeps for itself.',
      'src/lpt1 has the part lpt1, a name Windows keeps for itself.',
    ],
    'characters Windows cannot store': [
      written('src/a:b.json', 'src/orders./a.json'),
      'src/a:b.json has a part that Windows cannot store.',
      'src/orders./a.json has a part that Windows cannot store.',
    ],
    'a long path': [
      written(`src/${'a'.repeat(197)}`),
      `src/${'a'.repeat(197)} is 201 characters long.`,
    ],
  },
});

it('takes a file that would not be deployed as an error, the rest as warnings', () => {
  const findings = findingsOf(reservedNames, written('src/target/a.json', 'src/nul'));
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
});
