import { expect, it } from 'vitest';
import { countSeverities, problemWords, severityWords } from '#ui/shared/severity-counts.ts';

const words = (...severities: ('error' | 'warning' | 'info')[]) =>
  problemWords(countSeverities(severities.map((severity) => ({ severity }))));

it('names errors and warnings, and notes only when they are alone', () => {
  expect(words('error', 'error', 'warning', 'info')).toBe('2 errors, 1 warning');
  expect(words('warning')).toBe('1 warning');
  expect(words('info')).toBe('1 note');
  expect(words()).toBe('no problems');
});

it('leaves out what there is none of', () => {
  expect(severityWords({ error: 1, warning: 1, info: 1 })).toBe('1 error, 1 warning, 1 note');
  expect(severityWords({ error: 0, warning: 14, info: 0 })).toBe('14 warnings');
});
