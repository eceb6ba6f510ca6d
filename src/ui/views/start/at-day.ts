/** Days as they are shown. */
import { formatTime } from '../../shared/count-words.ts';

/** `today 12:04`, `yesterday 12:04`, `3 November 2026`. Both in milliseconds since 1970. */
export function atDay(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `today ${formatTime(at)}`;
  if (days === 1) return `yesterday ${formatTime(at)}`;
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
