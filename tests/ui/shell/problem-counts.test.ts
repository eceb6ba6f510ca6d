import { expect, it } from 'vitest';
import { countSeverities, problemWords } from '#ui/shell/problem-counts.ts';

const words = (...severities: ('error' | 'warning' | 'info')[]) =>
  problemWords(countSeverities(severities.map((severity) => ({ severity }))));

it('names errors and warnings, and notes only when they are alone', () => {
  expect(words('error', 'error', 'warning', 'info')).toBe('2 errors, 1 warning');
  expect(words('warning')).toBe('1 warning');
  expect(words('info')).toBe('1 note');
  expect(words()).toBe('no problems');
});
