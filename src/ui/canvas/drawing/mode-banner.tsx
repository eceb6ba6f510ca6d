/** Says which mode the canvas is in, and the keys that count in it. */

import { labelById } from '#core/model/label.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import type { Gesture } from '#store/drawing-store.ts';
import { Keys } from '../../shared/keys.tsx';
import { useDrawing, useWorkspace } from '../../shared/services.ts';
import styles from './mode-banner.module.css';

type Hint = readonly [keys: string, does: string];

export function ModeBanner() {
  const gesture = useDrawing((state) => state.gesture);
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const mode = gesture && modeOf(gesture, pipeline);
  if (!mode) return null;
  return (
    <div role="status" className={styles.banner}>
      <strong className={styles.title}>{mode.title}</strong>
      {mode.hints.map(([keys, does]) => (
        <span key={keys} className={styles.hint}>
          <Keys keys={keys} /> {does}
        </span>
      ))}
    </div>
  );
}

function modeOf(gesture: Gesture, pipeline: Pipeline) {
  if (gesture.kind === 'move') {
    if (gesture.isDragged) return undefined;
    const isAnnotation = gesture.annotation !== undefined;
    const hints: readonly Hint[] = [
      ['← ↑ ↓ →', 'nudge'],
      ['Shift', '4 × as far'],
      ...(isAnnotation ? [['Ctrl', 'resize'] as const] : []),
      ['Enter', 'keeps'],
      ['Esc', 'cancels'],
    ];
    const [only, ...others] = gesture.nodes;
    const what =
      others.length === 0 && only
        ? labelById(pipeline, only)
        : counted(gesture.nodes.length, 'table');
    return { title: `Moving ${isAnnotation ? 'a note or area' : what}`, hints };
  }
  if (gesture.kind !== 'link') return undefined;
  const name = labelById(pipeline, gesture.start);
  const title = gesture.side === 'downstream' ? `Link ${name} to …` : `${name} reads …`;
  if (gesture.by === 'pointer') {
    const hints: readonly Hint[] = [['Esc', 'cancels']];
    return { title: `${title} click a table, or let go on it`, hints };
  }
  const hints: readonly Hint[] = [
    ['← ↑ ↓ →', 'pick'],
    ['a–z', gesture.typed ? `“${gesture.typed}”` : 'or type a name'],
    ['Tab', 'turns it round'],
    ['Enter', 'links'],
    ['Esc', 'cancels'],
  ];
  return { title, hints };
}
