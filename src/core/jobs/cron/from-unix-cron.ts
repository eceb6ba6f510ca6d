/** Turns an expression of five fields, as cron has them, into one Quartz reads. */
import { dayNames } from './cron-fields.ts';

/**
 * Seconds come first, and days of the week are named: cron counts them from Sunday as 0, Quartz as 1.
 * @returns absent: it says something Quartz cannot, such as days by both month and week
 */
export function fromUnixCron(text: string): string | undefined {
  const [minute, hour, ofMonth, month, ofWeek, ...others] = text.trim().split(/\s+/);
  if (minute === undefined || hour === undefined || ofMonth === undefined) return undefined;
  if (month === undefined || ofWeek === undefined || others.length > 0) return undefined;
  const time = `0 ${minute} ${hour}`;
  if (isAny(ofWeek)) return `${time} ${isAny(ofMonth) ? '*' : ofMonth} ${month} ?`;
  const named = isAny(ofMonth) ? namedDays(ofWeek) : undefined;
  return named === undefined ? undefined : `${time} ? ${month} ${named}`;
}

function isAny(field: string): boolean {
  return field === '*' || field === '?';
}

/** Behind a step Quartz wants numbers; everywhere else names are easier to read. */
function namedDays(text: string): string | undefined {
  const parts = text.split(',').map((part) => {
    const written = /^([A-Za-z]{3}|[0-7])(?:-([A-Za-z]{3}|[0-7]))?(?:\/(\d+))?$/.exec(part);
    if (!written) return undefined;
    const [, from = '', to, step] = written;
    // Sunday is both 0 and 7: from one to the other is the whole week.
    if (from === '0' && to === '7') return step === undefined ? '*' : `1-7/${step}`;
    const bounds = (to === undefined ? [from] : [from, to]).map(nameOf);
    if (step === undefined) return bounds.join('-');
    return `${bounds.map((name) => dayNames.indexOf(name) + 1).join('-')}/${step}`;
  });
  return parts.includes(undefined) ? undefined : parts.join(',');
}

function nameOf(day: string): string {
  return /\d/.test(day) ? (dayNames[Number(day) % 7] ?? day) : day.toUpperCase();
}
