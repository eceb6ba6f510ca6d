/** Sizes and times as sentences and headers use them. */

/** A size as people read it: `812 B`, `4.1 kB`, `18 MB`. */
export function formatSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[unit]}`;
}

/** The time of day, such as `12:04`. */
export function formatTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  return [time.getHours(), time.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** Such as `12:04` today, `3 Nov 12:04` on other days. */
export function formatMoment(milliseconds: number, now: number): string {
  const day = new Date(milliseconds);
  const time = formatTime(milliseconds);
  const isToday = day.toDateString() === new Date(now).toDateString();
  return isToday ? time : `${dayAndMonth.format(day)} ${time}`;
}
