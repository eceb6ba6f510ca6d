/** The way of a column in words: where it comes from and where it goes. */
import type { ColumnLink, ColumnPlace } from '#core/lineage/column-lineage.ts';
import { labelOf } from '#core/model/label.ts';
import { useServices, useWorkspace } from '../shared/services.ts';
import styles from './column-story.module.css';
import { useColumnLineage } from './use-column-lineage.ts';

export function ColumnStory() {
  const lineage = useColumnLineage();
  if (!lineage) return <p className={styles.note}>Reading SQL…</p>;
  const { upstream, downstream, links } = lineage;
  return (
    <dl className={styles.story}>
      <dt>Comes from</dt>
      <Places places={upstream} links={links} nothing="No column that is known upstream." />
      <dt>Goes to</dt>
      <Places places={downstream} links={links} nothing="No column downstream." />
    </dl>
  );
}

interface PlacesProps {
  readonly places: readonly ColumnPlace[];
  readonly links: readonly ColumnLink[];
  readonly nothing: string;
}

function Places({ places, links, nothing }: PlacesProps) {
  const { session } = useServices();
  const nodes = useWorkspace((state) => state.document.pipeline.nodes);
  if (places.length === 0) return <dd className={styles.note}>{nothing}</dd>;
  return places.map((place) => {
    const node = nodes[place.node];
    return (
      <dd key={`${place.node} ${place.column}`}>
        <button
          type="button"
          className={styles.place}
          onClick={() => session.getState().select(place.node)}
        >
          {node ? labelOf(node) : place.node}.<b>{place.column}</b>
        </button>
        {isInferred(place, links) && <span className={styles.note}> inferred</span>}
      </dd>
    );
  });
}

function isInferred(place: ColumnPlace, links: readonly ColumnLink[]): boolean {
  const own = links.filter(({ from, to }) => isAt(from, place) || isAt(to, place));
  return own.some((link) => link.isInferred);
}

function isAt(one: ColumnPlace, other: ColumnPlace): boolean {
  return one.node === other.node && one.column === other.column;
}
