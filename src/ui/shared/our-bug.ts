/** What is told of a failure that no user can mend, and what a report of it needs. */
import { appVersion } from '#core/project-file/app-version.ts';
import type { Services } from './services.ts';

export const ourBug = 'This is our bug. Your project is safe.';

/** One line for a person to read. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}

/** Nothing of the project is in it. */
export function bugDetails(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [messageOf(error), `Lakewright ${appVersion}, ${navigator.userAgent}`, stack].join('\n');
}

/** Puts the details into the clipboard. Nothing is sent. */
export function copyDetails(
  { platform, notices }: Pick<Services, 'platform' | 'notices'>,
  details: string,
): void {
  const { show } = notices.getState();
  platform.copyText(details).then(
    () => show('Copied the details. Nothing was sent.'),
    () => show(`This browser doesn’t let the page copy. ${details}`, { tone: 'error' }),
  );
}
