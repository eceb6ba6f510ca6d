/** Which legacy part and which migrated file are beside each other, and the places shown in them. */
import { useEffect, useState } from 'react';
import type { NodeSides } from '#core/compiler.ts';
import type { LedgerRow } from '#core/ledger/ledger.ts';
import type { Reveal } from '#store/session-store.ts';
import { comparedFiles, type EditableFile } from '../../editors/editable-files.ts';
import type { TextPlace } from '../../editors/reveal-place.ts';
import { type LegacyPart, partAt } from '../../shared/legacy-part.ts';
import { useServices, useSession } from '../../shared/services.ts';
import type { ShownSides } from '../../shared/use-sides.ts';
import { placeInText } from './place-in-text.ts';

interface ShownPair {
  /** Absent: the node was not read from a legacy file. */
  readonly part: LegacyPart | undefined;
  /** Absent: no config is written for the node. */
  readonly file: EditableFile | undefined;
  readonly files: readonly EditableFile[];
  readonly left: TextPlace | undefined;
  readonly right: TextPlace | undefined;
  showPart(part: number): void;
  showFile(slot: string): void;
  /** Shows where a key stood and what it became. */
  showRow(row: LedgerRow): void;
}

/** Both texts are there. */
export interface CompletePair extends ShownPair {
  readonly part: LegacyPart;
  readonly file: EditableFile;
}

/** What is asked for. */
interface Asked {
  readonly legacy?: Reveal['legacy'] | undefined;
  readonly output?: Reveal['output'] | undefined;
}

interface Shown {
  readonly part: number;
  readonly slot: string | undefined;
  readonly left?: TextPlace | undefined;
  readonly right?: TextPlace | undefined;
}

/** Changes with the node, with what the user picks, and with places that are to be shown. */
export function useShownPair(sides: ShownSides): ShownPair {
  const { session } = useServices();
  const reveal = useSession((state) => state.reveal);
  const files = comparedFiles(sides.output);
  const [shown, setShown] = useState<Shown>({ part: 0, slot: undefined });

  const show = (asked: Asked): void => setShown((before) => placesOf(asked, sides, before));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each place that is asked for is shown once
  useEffect(() => {
    if (!reveal || reveal.node !== sides.node) return;
    show(reveal);
    // A place is asked for in the texts.
    session.getState().update({ comparesMeaning: false });
    session.getState().shown();
  }, [reveal, sides.node]);

  return {
    part: sides.legacy[shown.part] ?? sides.legacy[0],
    file: files.find(({ slot }) => slot === shown.slot) ?? files[0],
    files,
    left: shown.left,
    right: shown.right,
    showPart: (part) => setShown(({ slot }) => ({ part, slot })),
    showFile: (slot) => setShown(({ part }) => ({ part, slot })),
    showRow: ({ file, line, column, outputs }) =>
      show({
        legacy: { file, line, column },
        output: outputs.find((output) => files.some(({ path }) => path === output.file)),
      }),
  };
}

function placesOf({ legacy, output }: Asked, sides: NodeSides, before: Shown): Shown {
  const at = partAt(sides.legacy, legacy);
  const part = sides.legacy[at];
  const file = comparedFiles(sides.output).find(({ path }) => path === output?.file);
  return {
    part: part ? at : before.part,
    slot: file?.slot ?? before.slot,
    left: part && legacy && { line: legacy.line - part.line + 1, column: legacy.column },
    right: file && output && placeInText(file.path, file.text, output.path),
  };
}
