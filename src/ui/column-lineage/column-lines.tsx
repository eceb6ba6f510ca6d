/** The way of the chosen column, drawn over the canvas: a line for each step, a label at each table. */
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { ColumnLineage, ColumnPlace } from '#core/lineage/column-lineage.ts';
import { drawRoute } from '../canvas/scene/link-curve.ts';
import { looseRoute, routedLinks } from '../canvas/scene/routed-links.ts';
import type { Scene } from '../canvas/scene/scene.ts';
import styles from './column-lines.module.css';
import { createSvgPen } from './svg-pen.ts';

interface ColumnLinesProps {
  readonly column: ColumnPlace;
  readonly lineage: ColumnLineage;
  readonly scene: Scene;
}

export function ColumnLines({ column, lineage, scene }: ColumnLinesProps) {
  const lines = useMemo(() => linesOf(lineage, scene), [lineage, scene]);
  const labels = useMemo(
    () => labelsOf([column, ...lineage.upstream, ...lineage.downstream], scene),
    [column, lineage, scene],
  );
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden>
        {lines.map(({ key, path, isInferred }) => (
          <path key={key} d={path} className={styles.line} data-inferred={isInferred} />
        ))}
      </svg>
      {labels.map(({ id, text, x, y }) => (
        <span
          key={id}
          aria-hidden
          className={styles.label}
          style={{ transform: `translate(${x}px, ${y}px)` }}
        >
          {text}
        </span>
      ))}
    </ViewportPortal>
  );
}

interface Line {
  readonly key: string;
  readonly path: string;
  readonly isInferred: boolean;
}

/** One line between two tables, certain if one of the columns on it is. */
function linesOf({ links }: ColumnLineage, scene: Scene): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const { from, to, isInferred } of links) {
    const [source, target] = [stopOf(from, scene), stopOf(to, scene)];
    const key = `${source}→${target}`;
    const path = source === target ? undefined : pathBetween(source, target, scene);
    const known = lines.get(key);
    if (path) lines.set(key, { key, path, isInferred: isInferred && (known?.isInferred ?? true) });
  }
  return [...lines.values()];
}

function stopOf({ node }: ColumnPlace, scene: Scene): string {
  return scene.stopOf.get(node) ?? node;
}

function pathBetween(source: string, target: string, scene: Scene): string | undefined {
  const [from, to] = [scene.byId.get(source), scene.byId.get(target)];
  if (!from || !to) return undefined;
  const place = scene.links.findIndex((link) => link.source === source && link.target === target);
  const pen = createSvgPen();
  drawRoute(pen, routedLinks(scene).routes[place] ?? looseRoute(from, to));
  return pen.path();
}

interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Names beyond these are counted. */
const namedAtMost = 2;

function labelsOf(places: readonly ColumnPlace[], scene: Scene): readonly Label[] {
  const byStop = new Map<string, Set<string>>();
  for (const place of places) {
    const stop = stopOf(place, scene);
    byStop.set(stop, (byStop.get(stop) ?? new Set()).add(place.column));
  }
  return [...byStop].flatMap(([id, columns]) => {
    const node = scene.byId.get(id);
    if (!node) return [];
    const named = [...columns].slice(0, namedAtMost).join(', ');
    const more = columns.size - namedAtMost;
    const text = more > 0 ? `${named} +${more}` : named;
    return [{ id, text, x: node.x + 12, y: node.y + node.height - 8 }];
  });
}
