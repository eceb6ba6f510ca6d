/** When a schedule comes true next, by the clock of its zone. */
import { nextRuns } from '#core/jobs/cron/next-runs.ts';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import { resolve } from '#core/model/variables.ts';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import shared from './jobs-view.module.css';
import styles from './schedule.module.css';
import { dayAndTimeIn, offsetIn } from './time-zones.ts';

const shownRuns = 5;

interface NextRunsProps {
  readonly cron: string;
  readonly timeZone: string;
}

export function NextRuns({ cron, timeZone }: NextRunsProps) {
  const { platform } = useServices();
  const { environments, variables } = useWorkspace(({ document }) => document.pipeline);
  const chosen = useSession((state) => state.environment);
  const environment = chosen ?? environments[0] ?? '';
  const zone = resolve(timeZone, variables, environment);
  const words = runsWords(resolve(cron, variables, environment), zone, platform.now());
  return (
    <section className={styles.runs} aria-label="Next runs">
      <p className={styles.runsTitle}>Next runs{typeof words === 'string' ? '' : `, ${zone}`}</p>
      {typeof words === 'string' ? (
        <p className={shared.none}>{words}</p>
      ) : (
        <ol className={styles.runList}>
          {words.map((run) => (
            <li key={run}>{run}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Runs, or why none can be told. */
function runsWords(cron: string, timeZone: string, after: number): readonly string[] | string {
  const read = readCron(cron);
  if (!read.ok) return 'Runs are shown once Quartz can read the expression.';
  const offset = offsetIn(timeZone);
  const words = dayAndTimeIn(timeZone);
  if (!offset || !words) return `There is no time zone called “${timeZone}”.`;
  const runs = nextRuns(read.cron, { after, count: shownRuns, offset });
  return runs.length === 0 ? 'It never comes true again.' : runs.map(words);
}
