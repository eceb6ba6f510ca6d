/** Values of variables that a call gives. */
import { expect, test } from 'vitest';
import { withValues } from '#cli/set-values.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';

const pipeline = {
  ...emptyPipeline,
  environments: ['dev', 'prd'],
  variables: { catalog: { dev: '', prd: 'main' }, path: {} },
};

test('a value goes to every environment, or to the one that is named; the last one wins', () => {
  const { variables } = withValues(pipeline, ['catalog=lake', 'catalog@dev=sand', 'path=a=b\nc']);
  expect(variables).toEqual({
    catalog: { dev: 'sand', prd: 'lake' },
    path: { dev: 'a=b\nc', prd: 'a=b\nc' },
  });
  expect(pipeline.variables.catalog).toEqual({ dev: '', prd: 'main' });
});

test('nothing given leaves the project as it is', () => {
  expect(withValues(pipeline, [])).toBe(pipeline);
});

test.each([
  ['catalog', '--set takes NAME=VALUE or NAME@ENVIRONMENT=VALUE; "catalog" is neither of them.'],
  ['=x', '--set takes NAME=VALUE or NAME@ENVIRONMENT=VALUE; "=x" is neither of them.'],
  ['catalg=x', '--set: there is no variable "catalg". Did you mean "catalog"?'],
  ['__proto__=x', '--set: there is no variable "__proto__". There is catalog, path.'],
  ['catalog@test=x', '--set: there is no environment "test". There is dev, prd.'],
])('%s is a wrong call', (given, message) => {
  expect(() => withValues(pipeline, [given])).toThrow(message);
});
