import { expect, it } from 'vitest';
import { atDay } from '#ui/views/start/at-day.ts';

const at = (text: string) => new Date(text).getTime();

it('names the day as people do', () => {
  const now = at('2026-11-21T09:30:00');
  expect(atDay(at('2026-11-21T08:05:00'), now)).toBe('today 08:05');
  expect(atDay(at('2026-11-20T23:59:00'), now)).toBe('yesterday 23:59');
  expect(atDay(at('2026-11-03T12:00:00'), now)).toBe('3 November 2026');
});
