/** What every node has on the canvas: icon, name, place, chips and the count of its problems. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { CircleDashed } from 'lucide-react';
import { memo } from 'react';
import { MiddleText } from '../shared/middle-text.tsx';
import { SeverityIcon } from '../shared/severity-icon.tsx';
import { nodeDomId } from './node-dom-id.ts';
import styles from './node-frame.module.css';
import { markWords, type ProblemMark } from './problem-marks.ts';
import type { FlowNode } from './to-flow.ts';

function NodeFrame({ id, data, selected }: NodeProps<FlowNode>) {
  const { title, band, label, place, chips, mark, icon: Icon = CircleDashed } = data;
  return (
    <>
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={false}
        className={styles.handle}
      />
      <button
        type="button"
        id={nodeDomId(id)}
        tabIndex={-1}
        aria-label={label}
        aria-current={selected ? 'true' : undefined}
        className={styles.node}
        data-band={band}
        data-ghost={data.icon === undefined}
        data-severity={mark && (mark.errors > 0 ? 'error' : 'warning')}
      >
        <span className={styles.icon}>
          <Icon size={16} aria-hidden />
        </span>
        <span className={styles.words}>
          <span className={styles.title}>
            <MiddleText text={title} />
          </span>
          <span className={styles.place}>{place ? <MiddleText text={place} /> : ' '}</span>
          <span className={styles.chips}>
            {chips.map(({ text, tone = 'plain' }) => (
              <span key={text} className={styles.chip} data-tone={tone}>
                {text}
              </span>
            ))}
          </span>
        </span>
        {mark && <Mark mark={mark} />}
      </button>
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={false}
        className={styles.handle}
      />
    </>
  );
}

function Mark({ mark }: { readonly mark: ProblemMark }) {
  const { errors, warnings } = mark;
  return (
    <span className={styles.mark} title={markWords(mark)}>
      <SeverityIcon severity={errors > 0 ? 'error' : 'warning'} size={12} />
      {errors > 0 ? errors : warnings}
    </span>
  );
}

/** One React Flow component for all nodes; what differs is in their data. */
export const nodeComponents = { node: memo(NodeFrame) };
