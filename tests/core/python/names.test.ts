import { describe, expect, test } from 'vitest';
import { isPythonName, pythonName } from '#core/python/names.ts';

describe('pythonName', () => {
  test.each([
    ['Daily sales', 'daily_sales'],
    ['bronze_{run_id}_iot', 'bronze_run_id_iot'],
    ['2024', '_2024'],
    ['class', 'class_'],
    ['Lambda', 'lambda_'],
    ['Prêt à porter', 'pret_a_porter'],
    ['', 'unnamed'],
    ['日本', 'unnamed'],
  ])('%s', (wanted, name) => {
    expect(pythonName(wanted)).toBe(name);
  });

  test('gives names that Python takes', () => {
    for (const wanted of ['None', 'a-b', '__x__', 'match', '9 lives', 'é']) {
      expect(isPythonName(pythonName(wanted))).toBe(true);
    }
  });
});

test.each(['class', 'a b', '1a', 'kafka.bootstrap.servers', ''])('%j is no name', (text) => {
  expect(isPythonName(text)).toBe(false);
});
