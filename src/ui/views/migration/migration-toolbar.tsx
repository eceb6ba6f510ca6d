/** Above the migration view: how far the review is, and which tables are listed how. */
import { CircleHelp, Columns2 } from 'lucide-react';
import { progressWords } from '#core/migration/review.ts';
import { formatCount } from '#core/text/wording.ts';
import { AcceptButton } from '../../shared/accept-button.tsx';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { OpenAllButton } from '../../shared/open-all-button.tsx';
import { ProgressBar } from '../../shared/progress-bar.tsx';
import { useSession } from '../../shared/services.ts';
import { StateIcon } from './migration-cells.tsx';
import { stateTitle } from './migration-columns.ts';
import { type ListedState, migrationStore } from './migration-store.ts';
import styles from './migration-view.module.css';
import { chooseGrouping, type Migration, toggleState } from './use-migration.ts';

interface MigrationToolbarProps {
  readonly migration: Migration;
  /** Whether all that is selected is accepted. */
  readonly isAccepted: boolean;
  readonly canCompare: boolean;
  onAccept(): void;
  onCompare(): void;
  onNext(): void;
}

export function MigrationToolbar(props: MigrationToolbarProps) {
  const { migration, isAccepted, canCompare, onAccept, onCompare, onNext } = props;
  const { reviews } = migration;
  const selection = useSession((state) => state.selection);
  return (
    <div role="toolbar" aria-label="Migration" className={styles.toolbar}>
      <div className={styles.progress}>
        <ProgressBar label="Accepted tables" done={reviews.accepted} total={reviews.total} />
        <span role="status" className={styles.words}>
          {progressWords(reviews)}
        </span>
        {selection.length > 1 && (
          <span className={styles.muted}>{formatCount(selection.length)} selected</span>
        )}
      </div>
      <Button size="small" icon={Columns2} disabled={!canCompare} onClick={onCompare}>
        Compare
      </Button>
      <AcceptButton isAccepted={isAccepted} onAccept={onAccept} />
      <Button
        size="small"
        icon={CircleHelp}
        title="Next that needs a decision (N)"
        onClick={onNext}
      >
        Next to decide
      </Button>
      <div className={styles.listing}>
        <StateFilter migration={migration} />
        <GroupingTools migration={migration} />
      </div>
    </div>
  );
}

const listed: readonly ListedState[] = ['converted', 'noted', 'undecided', 'lost', 'none'];

function StateFilter({ migration: { states, wish } }: { readonly migration: Migration }) {
  return (
    <fieldset aria-label="State" className={styles.chips}>
      {listed
        // What needs a decision is shown even when nothing does: that is worth knowing.
        .filter((state) => state === 'undecided' || states[state] || wish.states.has(state))
        .map((state) => (
          <FilterChip
            key={state}
            title={stateTitle(state)}
            icon={<StateIcon state={state} />}
            count={states[state] ?? 0}
            isPressed={wish.states.has(state)}
            onPress={() => toggleState(state)}
          />
        ))}
    </fieldset>
  );
}

function GroupingTools({ migration: { wish, groups } }: { readonly migration: Migration }) {
  const close = (keys: readonly string[]): void =>
    migrationStore.setState({ closed: new Set(keys) });
  return (
    <div className={styles.tools}>
      <Choice
        label="Group by"
        value={wish.grouping}
        options={[
          { value: 'layer', title: 'By layer' },
          { value: 'file', title: 'By legacy file' },
        ]}
        onChange={chooseGrouping}
      />
      <OpenAllButton
        hasClosed={wish.closed.size > 0}
        onOpenAll={() => close([])}
        onCloseAll={() => close(groups.map(({ key }) => key))}
      />
    </div>
  );
}
