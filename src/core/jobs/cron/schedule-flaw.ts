/** What is wrong with a cron expression, in every environment that fills in its variables. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve, tokensIn } from '#core/model/variables.ts';
import { nextRuns } from './next-runs.ts';
import { readCron } from './read-cron.ts';

export interface ScheduleFlaw {
  /** The expression as messages show it, with a blank before it; empty where there is none. */
  readonly shown: string;
  /** Completes "The schedule of …". */
  readonly words: string;
  readonly hint: string;
  /** What was meant, where the text stands so and that is plain. */
  readonly meant?: string | undefined;
}

/**
 * One flaw for each different text that the variables make of the expression; none where all can be
 * read.
 */
export function scheduleFlaws(
  { environments, variables }: Pick<Pipeline, 'environments' | 'variables'>,
  cron: string,
): readonly ScheduleFlaw[] {
  const readings =
    tokensIn(cron).length === 0
      ? [cron]
      : environments.map((environment) => resolve(cron, variables, environment));
  return [...new Set(readings)].flatMap((text) => flawOf(text, text === cron) ?? []);
}

/** @param isWritten whether the text stands so in the design, and has no variable filled in */
function flawOf(text: string, isWritten: boolean): ScheduleFlaw | undefined {
  const shown = text.trim() === '' ? '' : ` “${text}”`;
  const read = readCron(text);
  if (!read.ok) {
    const { meant, problem } = read;
    const words = 'is none that Quartz takes.';
    return { shown, words, hint: problem.message, meant: isWritten ? meant : undefined };
  }
  const ever = nextRuns(read.cron, { after: longAgo, count: 1, offset: () => 0 });
  if (ever.length > 0) return undefined;
  const hint = 'No date is all that it asks for. The platform refuses it.';
  return { shown, words: 'never comes true.', hint };
}

/** The first moment a schedule can mean. */
const longAgo = 0;
