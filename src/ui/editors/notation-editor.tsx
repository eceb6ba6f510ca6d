/** A text of the project while it is edited, with a banner while it cannot be taken over. */
import type { editor } from 'monaco-editor/editor';
import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '#core/compiler.ts';
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import { useServices, useWorkspace } from '../shared/services.ts';
import { BrokenText } from './broken-text.tsx';
import { CodeEditor } from './code-editor.tsx';
import { markGutter } from './mark-gutter.ts';
import { registerNodeLanguage } from './node-language/node-language.ts';
import { notationDraftKey } from './notation-drafts.ts';
import { notationMarkers } from './notation-markers.ts';
import type { TextPlace } from './reveal-place.ts';
import { useNotationDraft } from './use-notation-draft.ts';

interface NotationEditorProps {
  readonly textKey: TextKey;
  readonly ariaLabel: string;
  /** A place to bring into view; each object once. */
  readonly reveal?: TextPlace | undefined;
  /** Told of the editor when it is there, and again of none when it goes. */
  onEditor?(shown: editor.IStandaloneCodeEditor | undefined): void;
}

const none: readonly Problem[] = [];

export function NotationEditor({ textKey, ariaLabel, reveal, onEditor }: NotationEditorProps) {
  const services = useServices();
  const open = useNotationDraft(textKey);
  const projectId = useWorkspace((state) => state.projectId);
  const problems = useProblemsOf(textKey);
  const [asked, setAsked] = useState<TextPlace>();
  const [shown, setShown] = useState<editor.IStandaloneCodeEditor>();
  const { draft, findings = [] } = open ?? {};
  const isInStep = draft?.state === 'in-step';
  const text = draft?.text ?? '';

  // While someone types, the marks move with the text; they are made anew at the next pause.
  const settledText = useSettled(text, draft?.state !== 'typing');
  const markers = useMemo(
    () => notationMarkers(settledText, findings, isInStep ? problems : none),
    [settledText, findings, problems, isInStep],
  );
  useEffect(() => onEditor?.(shown), [shown, onEditor]);
  useEffect(
    () =>
      shown && textKey !== settingsKey
        ? registerNodeLanguage(shown, { services, node: textKey })
        : undefined,
    [shown, services, textKey],
  );
  useEffect(() => shown && markGutter(shown, markers), [shown, markers]);
  useEffect(() => setAsked(reveal), [reveal]);

  if (!open || !draft) return null;
  const [problem] = draft.problems;
  return (
    <>
      {problem && (
        <BrokenText
          fault={problem.code === 'syntax' ? 'isn’t valid YAML' : 'can’t be taken over'}
          problem={problem}
          onGoTo={setAsked}
          onRestore={open.restore}
        />
      )}
      <CodeEditor
        ariaLabel={ariaLabel}
        path={`notation ${notationDraftKey(projectId, textKey)}`}
        isKept
        value={draft.text}
        language="yaml"
        markers={markers}
        onChange={open.type}
        onBlur={open.settle}
        onEditor={setShown}
        reveal={asked}
        hasGutter
      />
    </>
  );
}

function useProblemsOf(key: TextKey): readonly Problem[] {
  const problems = useWorkspace(({ checked }) => checked?.problems ?? none);
  return useMemo(() => problems.filter(({ node }) => node === key), [problems, key]);
}

/** The text as it was when nobody was typing. */
function useSettled(text: string, isSettled: boolean): string {
  const [settled, setSettled] = useState(text);
  if (isSettled && settled !== text) setSettled(text);
  return isSettled ? text : settled;
}
