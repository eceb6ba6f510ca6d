/** What every node has on the canvas: icon, name, place, chips and the count of its problems. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useState } from 'react';
import { conversionWords } from '#core/migration/conversion-state.ts';
import { SeverityIcon } from '../shared/severity-icon.tsx';
import { CardText } from './card-text.tsx';
import { NodeHandles } from './drawing/node-handles.tsx';
import type { FlowNode } from './mounted-nodes.ts';
import { nodeDomId } from './node-dom-id.ts';
import styles from './node-frame.module.css';
import { type NodeLook, useNodeLook } from './node-look.ts';
import type { Chip } from './node-views/define.ts';
import { type ProblemMark, roomForMark } from './problem-marks.ts';

function NodeFrame({ id, data, selected }: NodeProps<FlowNode>) {
  const look = useNodeLook(data.stop);
  const [isPointed, setPointed] = useState(false);
  const hasHandles = data.isCard || selected || isPointed;
  return (
    <div
      className={styles.frame}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={false}
        className={styles.handle}
      />
      {data.isCard && <Card look={look} band={data.band} isSelected={selected} />}
      {/* Over the rest, which it says in one sentence; alone where the node is painted. */}
      <button
        type="button"
        id={nodeDomId(id)}
        tabIndex={-1}
        aria-label={look.label}
        aria-current={selected ? 'true' : undefined}
        title={look.title}
        className={styles.cover}
      />
      {data.node && hasHandles && <NodeHandles node={data.node} title={look.title} />}
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={false}
        className={styles.handle}
      />
    </div>
  );
}

interface CardProps {
  readonly look: NodeLook;
  readonly band: string;
  readonly isSelected: boolean;
}

/** What the stylesheet leaves for the name and the place, and for the name of the quarantine. */
const wordsWidth = 177;
const quarantineWidth = 148;

function Card({ look, band, isSelected }: CardProps) {
  const { title, place, chips, mark, icon: Icon, state, quarantine, conversion } = look;
  return (
    <div
      className={styles.node}
      data-part="card"
      data-band={band}
      data-state={state}
      data-selected={isSelected}
      data-conversion={conversion !== undefined}
    >
      <span className={styles.icon} data-part="icon">
        <Icon size={16} aria-hidden />
      </span>
      <span className={styles.words} aria-hidden>
        <span className={styles.title}>
          <CardText text={title} size={13} weight={600} width={wordsWidth - roomForMark(mark)} />
        </span>
        <span className={styles.place} data-part="place">
          {place ? <CardText text={place} size={11} weight={400} width={wordsWidth} /> : ' '}
        </span>
        <span className={styles.chips} data-part="chips">
          {chips.map((chip) => (
            <ChipMark key={chip.title ?? chip.text} chip={chip} />
          ))}
        </span>
      </span>
      {mark && <Mark mark={mark} />}
      {conversion && (
        <span
          className={styles.conversion}
          data-part="conversion"
          data-state={conversion}
          title={conversionWords[conversion]}
        />
      )}
      {quarantine !== undefined && (
        <span className={styles.quarantine} data-part="quarantine" aria-hidden>
          <CardText text={quarantine} size={10} weight={500} width={quarantineWidth} />
        </span>
      )}
    </div>
  );
}

function ChipMark({ chip: { text, icon: Icon, tone = 'plain' } }: { readonly chip: Chip }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {Icon && <Icon size={10} />}
      <span className={styles.chipText}>{text}</span>
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
