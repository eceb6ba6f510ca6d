/** Opens the file of the table that is selected, and goes to the field that a problem is about. */
import { useEffect } from 'react';
import { nodeOf } from '#core/model/graph.ts';
import { textOf } from '#core/notation/document-texts.ts';
import { fieldPlace } from '#core/notation/places.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import { notationDraftKey } from '../../editors/notation-drafts.ts';
import { notationDraftsOf } from '../../editors/use-notation-draft.ts';
import { useServices, useSession } from '../../shared/services.ts';
import { showFile } from './show-file.ts';

export function useFollowSelection(): void {
  const { session, workspace } = useServices();
  const selected = useSession((state) => state.selected);
  const asked = useSession((state) => state.reveal);

  useEffect(() => {
    const { shownFile, select } = session.getState();
    const { pipeline } = workspace.getState().document;
    // Nothing selected: what the inspector shows is what the open file is about.
    if (selected === undefined) select(nodeOf(pipeline, shownFile ?? '')?.id);
    else if (selected !== shownFile && nodeOf(pipeline, selected)) {
      showFile(session, selected, isEditing() ? fileStart : undefined);
    }
  }, [session, workspace, selected]);

  useEffect(() => {
    if (!asked) return;
    session.getState().shown();
    const { document, projectId } = workspace.getState();
    const { drafts } = notationDraftsOf(workspace).getState();
    // What keeps typing from being taken over has its place in what was typed.
    const [problem] = drafts[notationDraftKey(projectId, asked.node)]?.problems ?? [];
    const text = textOf(document, asked.node);
    if (text === undefined) return;
    if (problem) {
      showFile(session, asked.node, { line: problem.line, column: problem.column });
      return;
    }
    const place = fieldPlace(text, asked.field ?? []);
    showFile(session, asked.node, lineMapOf(text).positionAt(place?.whole.start ?? 0));
  }, [session, workspace, asked]);
}

const fileStart = { line: 1, column: 1, focus: true };

/** Whoever goes to a definition goes on in its file. */
function isEditing(): boolean {
  return document.activeElement?.closest('.nokey') instanceof HTMLElement;
}
