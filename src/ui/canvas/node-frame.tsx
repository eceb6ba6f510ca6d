/** What every node has on the canvas: icon, name, place, chips and the count of its problems. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { CircleDashed } from 'lucide-react';
import { memo } from 'react';
import { MiddleText } from '../shared/middle-text.tsx';
import { SeverityIcon } from '../shared/severity-icon.tsx';
import { nodeDomId } from './node-dom-id.ts';
import styles from './node-frame.module.css';
import { useNodeLook } from './node-look.ts';
import type { Chip } from './node-views/define.ts';
import type { ProblemMark } from './problem-marks.ts';
import type { FlowNode } from './to-flow.ts';

function NodeFrame({ id, data, selected }: NodeProps<FlowNode>) {
  const { title, label, place, chips, mark, icon: Icon = CircleDashed } = useNodeLook(id, data);
  return (
    <div
      className={styles.node}
      data-band={data.band}
      data-ghost={data.node === undefined}
      data-selected={selected}
    >
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={false}
        className={styles.handle}
      />
      <span className={styles.icon} data-part="icon">
        <Icon size={16} aria-hidden />
      </span>
      <span className={styles.words} data-part="words" aria-hidden>
        <span className={styles.title} data-part="title">
          <MiddleText text={title} />
        </span>
        <span className={styles.place} data-part="place">
          {place ? <MiddleText text={place} /> : ' '}
        </span>
        <span className={styles.chips} data-part="chips">
          {chips.map((chip) => (
            <ChipMark key={chip.title ?? chip.text} chip={chip} />
          ))}
        </span>
      </span>
      {mark && <Mark mark={mark} />}
      {/* Over the rest, which it says in one sentence. */}
      <button
        type="button"
        id={nodeDomId(id)}
        tabIndex={-1}
        aria-label={label}
        aria-current={selected ? 'true' : undefined}
        title={title}
        className={styles.cover}
      />
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={false}
        className={styles.handle}
      />
    </div>
  );
}

function ChipMark({ chip: { text, icon: Icon, tone = 'plain' } }: { readonly chip: Chip }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {Icon && <Icon size={10} />} {text}
    </span>
  );
}

function Mark({ mark }: { readonly mark: ProblemMark }) {
  const { errors, warnings } = mark;
  return (
    <span
      className={styles.mark}
      data-part="mark"
      data-severity={errors > 0 ? 'error' : 'warning'}
      aria-hidden
    >
      <SeverityIcon severity={errors > 0 ? 'error' : 'warning'} size={12} />
      {errors > 0 ? errors : warnings}
    </span>
  );
}

/** One React Flow component for all nodes; what differs is in their data. */
export const nodeComponents = { node: memo(NodeFrame) };
