/** Time zones as the browser knows them. */
import type { ZoneOffset } from '#core/jobs/cron/next-runs.ts';

/** UTC first, as it knows no summer time; then all others by name. */
export function timeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/** @returns absent: there is no such zone */
export function offsetIn(timeZone: string): ZoneOffset | undefined {
  const format = formatIn(timeZone, { timeZoneName: 'longOffset' });
  if (!format) return undefined;
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+)(?::(\d+))?/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
}

/** Such as `Mon 23 Nov 2026, 06:00`. */
export function dayAndTimeIn(timeZone: string): ((instant: number) => string) | undefined {
  const format = formatIn(timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format && ((instant) => format.format(instant));
}

function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    // That is how it says that there is no such zone.
    return undefined;
  }
}
