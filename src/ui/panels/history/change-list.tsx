/** What differs between two states of a pipeline, as a list that can be read out. */

import { CircleMinus, CirclePlus, type LucideIcon, PencilLine } from 'lucide-react';
import type { NodeChange, PipelineChanges } from '#core/diff/compare-pipelines.ts';
import type { ValueChange } from '#core/diff/compare-values.ts';
import { counted } from '#core/text/wording.ts';
import styles from './snapshot-dialog.module.css';

/** A longer list is not read. */
const shownAtMost = 200;

const kinds: Readonly<Record<NodeChange['kind'], { icon: LucideIcon; word: string }>> = {
  added: { icon: CirclePlus, word: 'Added' },
  removed: { icon: CircleMinus, word: 'Removed' },
  changed: { icon: PencilLine, word: 'Changed' },
};

export function ChangeList({
  changes: { nodes, settings },
}: {
  readonly changes: PipelineChanges;
}) {
  if (nodes.length === 0 && settings.length === 0) {
    return <p className={styles.note}>Nothing: the project is as it was then.</p>;
  }
  const more = nodes.length - shownAtMost;
  return (
    <ul className={styles.changes}>
      {settings.length > 0 && (
        <li>
          <span className={styles.what}>Project settings</span>
          <Values changes={settings} />
        </li>
      )}
      {nodes.slice(0, shownAtMost).map(({ id, label, kind, changes }) => {
        const { icon: Icon, word } = kinds[kind];
        return (
          <li key={id}>
            <span className={styles.what} data-kind={kind}>
              <Icon size={14} aria-hidden /> {word} <b>{label}</b>
            </span>
            <Values changes={changes} />
          </li>
        );
      })}
      {more > 0 && <li className={styles.note}>and {counted(more, 'more table')}</li>}
    </ul>
  );
}

function Values({ changes }: { readonly changes: readonly ValueChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.values}>
      {changes.map(({ path, before, after }) => (
        <li key={path.join('.')}>
          <code>{path.join('.')}</code>: {before === undefined ? '' : <del>{shown(before)}</del>}
          {before !== undefined && after !== undefined && ' → '}
          {after === undefined ? '' : <ins>{shown(after)}</ins>}
        </li>
      ))}
    </ul>
  );
}

const longest = 120;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
