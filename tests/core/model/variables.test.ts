import { describe, expect, it } from 'vitest';
import { renameToken, resolve, tokensIn, valueIn } from '#core/model/variables.ts';

describe('tokensIn', () => {
  it('finds each token once, in order', () => {
    expect(tokensIn('{catalog}.{schema}.{catalog}')).toEqual(['catalog', 'schema']);
  });
  it('leaves out secrets, patterns and other braces', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of secrets
    expect(tokensIn('${secret.a} ${workspace} [0-9]{3} {a b} {} {a-b}')).toEqual([]);
  });
});

describe('resolve', () => {
  const variables = {
    schema: { dev: '{catalog}.sales', prd: '' },
    catalog: { dev: 'lake_dev' },
    loop: { dev: '{loop}+' },
  };

  it('fills in values, and the tokens inside them', () => {
    expect(resolve('{schema}.orders', variables, 'dev')).toBe('lake_dev.sales.orders');
  });
  it('leaves tokens without a value as they are', () => {
    expect(resolve('{schema}.{other}', variables, 'prd')).toBe('{schema}.{other}');
  });
  it('ends when a value holds its own token', () => {
    expect(resolve('{loop}', variables, 'dev')).toBe('{loop}++');
  });
  it('knows no variable that nobody defined', () => {
    expect(resolve('{constructor}{__proto__}', variables, 'dev')).toBe('{constructor}{__proto__}');
    expect(valueIn(variables, 'toString', 'dev')).toBeUndefined();
    expect(valueIn(variables, 'schema', 'valueOf')).toBeUndefined();
  });
});

it('renameToken changes the one token only', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of secrets
  expect(renameToken('{a}{b}${a}{a}', 'a', 'c')).toBe('{c}{b}${a}{c}');
});
