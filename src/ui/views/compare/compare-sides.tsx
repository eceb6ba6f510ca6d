/** Both texts of a node, and the list of what became of its keys. */
import { useMemo, useRef, useState } from 'react';
import { DiffEditor, type DiffEditorHandle } from '../../editors/diff-editor.tsx';
import { DraftBanner } from '../../editors/draft-banner.tsx';
import { languageOf } from '../../editors/language-of.ts';
import { problemsToMarkers } from '../../editors/problems-to-markers.ts';
import type { TextPlace } from '../../editors/reveal-place.ts';
import { useMigratedDraft } from '../../editors/use-migrated-draft.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useSession } from '../../shared/services.ts';
import type { ShownSides } from '../../shared/use-sides.ts';
import { ChangesList } from './changes-list.tsx';
import { CompareToolbar } from './compare-toolbar.tsx';
import styles from './compare-view.module.css';
import { type CompletePair, useShownPair } from './use-shown-pair.ts';

export function CompareSides({ sides }: { readonly sides: ShownSides }) {
  const isMeaning = useSession((state) => state.comparesMeaning);
  const update = useSession((state) => state.update);
  const setMeaning = (comparesMeaning: boolean): void => update({ comparesMeaning });
  const pair = useShownPair(sides);
  const [showsChanges, setShowsChanges] = useState(true);
  const { part, file } = pair;
  return (
    <div className={styles.sides} data-meaning={isMeaning}>
      {part && file ? (
        <Texts
          pair={{ ...pair, part, file }}
          sides={sides}
          showsChanges={showsChanges}
          onShowChanges={setShowsChanges}
          isMeaning={isMeaning}
          onMeaning={setMeaning}
        />
      ) : (
        <EmptyState title="No config is written for this, so there’s nothing to compare." />
      )}
      {(showsChanges || isMeaning || !file) && (
        <ChangesList
          sides={sides}
          isMeaning={isMeaning}
          onOpen={(row) => {
            setMeaning(false);
            pair.showRow(row);
          }}
        />
      )}
    </div>
  );
}

interface TextsProps {
  readonly pair: CompletePair;
  readonly sides: ShownSides;
  readonly showsChanges: boolean;
  onShowChanges(shows: boolean): void;
  readonly isMeaning: boolean;
  onMeaning(isOn: boolean): void;
}

function Texts(props: TextsProps) {
  const { pair, sides, showsChanges, onShowChanges, isMeaning, onMeaning } = props;
  const { part, file, left, right } = pair;
  const isEditable = sides.output.some((one) => one.path === file.path && one.isEditable);
  const [hidesUnchanged, setHidesUnchanged] = useState(false);
  const [ignoresWhitespace, setIgnoresWhitespace] = useState(true);
  const [problemPlace, setProblemPlace] = useState<TextPlace>();
  const diff = useRef<DiffEditorHandle>(null);
  const printed = { text: file.text, version: sides.pipeline };
  const { draft, type, restore } = useMigratedDraft({
    node: sides.node,
    slot: file.slot,
    path: file.path,
    printed,
  });
  const markers = useMemo(
    () => problemsToMarkers(draft.problems, draft.text),
    [draft.problems, draft.text],
  );
  const meaning = {
    title: 'Meaning',
    hint: 'Only keys that say something else than in the legacy: order, names and format are left out',
    isOn: isMeaning,
    onTurn: onMeaning,
  };
  if (isMeaning) return <CompareToolbar pair={pair} sides={sides} switches={[meaning]} />;
  return (
    <div className={styles.texts}>
      <CompareToolbar
        pair={pair}
        sides={sides}
        switches={[
          meaning,
          { title: 'Hide unchanged', isOn: hidesUnchanged, onTurn: setHidesUnchanged },
          { title: 'Ignore whitespace', isOn: ignoresWhitespace, onTurn: setIgnoresWhitespace },
          { title: 'Changes', isOn: showsChanges, onTurn: onShowChanges },
        ]}
        onGoTo={(direction) => diff.current?.goToChange(direction)}
      />
      <DraftBanner draft={draft} path={file.path} onGoTo={setProblemPlace} onRestore={restore} />
      <DiffEditor
        ref={diff}
        left={{
          ariaLabel: 'Legacy config',
          path: `legacy ${part.file}:${part.line}`,
          value: part.text,
          language: languageOf(part.file),
        }}
        leftFirstLine={part.line}
        right={{
          ariaLabel: 'Migrated config',
          path: `migrated ${sides.node} ${file.slot}`,
          value: draft.text,
          language: languageOf(file.path),
          ...(isEditable && { markers, onChange: type }),
        }}
        hidesUnchanged={hidesUnchanged}
        ignoresWhitespace={ignoresWhitespace}
        revealLeft={left}
        revealRight={problemPlace ?? right}
      />
    </div>
  );
}
