/** How many tables, sources and sinks came through without an error or a warning. */

import { CircleCheck } from 'lucide-react';
import { nodesOf } from '#core/model/graph.ts';
import { formatCount } from '#core/text/wording.ts';
import { useWorkspace } from '../../shared/services.ts';
import styles from './download-view.module.css';

export function Passed() {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const checked = useWorkspace((state) => state.checked);
  const hasStopped = useWorkspace((state) => state.hasCheckStopped);
  if (!checked) {
    const words = hasStopped ? 'The project is not checked.' : 'Checking the project…';
    return <p className={styles.hint}>{words}</p>;
  }
  const nodes = nodesOf(pipeline);
  const troubled = new Set(
    checked.problems.flatMap(({ severity, node }) => (severity === 'info' ? [] : (node ?? []))),
  );
  const passed = nodes.filter(({ id }) => !troubled.has(id)).length;
  return (
    <p className={styles.passed}>
      <CircleCheck size={16} aria-hidden />
      {passed === nodes.length
        ? `All ${formatCount(nodes.length)} tables, sources and sinks passed.`
        : `Passed: ${formatCount(passed)} of ${formatCount(nodes.length)} tables, sources and sinks.`}
    </p>
  );
}
