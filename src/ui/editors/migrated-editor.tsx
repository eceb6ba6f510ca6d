/** A written config while it is edited: its text, and a banner while the text cannot be read. */
import { useMemo, useState } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { CodeEditor } from './code-editor.tsx';
import { DraftBanner } from './draft-banner.tsx';
import type { EditableFile } from './editable-files.ts';
import { languageOf } from './language-of.ts';
import { problemsToMarkers } from './problems-to-markers.ts';
import type { TextPlace } from './reveal-place.ts';
import { useMigratedDraft } from './use-migrated-draft.ts';

interface MigratedEditorProps {
  readonly node: NodeId;
  readonly file: EditableFile;
  /** What the file was written from. */
  readonly version: unknown;
}

export function MigratedEditor({ node, file, version }: MigratedEditorProps) {
  const { slot, path, text } = file;
  const { draft, type, restore } = useMigratedDraft({
    node,
    slot,
    path,
    printed: { text, version },
  });
  const [reveal, setReveal] = useState<TextPlace>();
  const markers = useMemo(
    () => problemsToMarkers(draft.problems, draft.text),
    [draft.problems, draft.text],
  );
  return (
    <>
      <DraftBanner draft={draft} path={path} onGoTo={setReveal} onRestore={restore} />
      <CodeEditor
        ariaLabel="Migrated config"
        path={`migrated ${node} ${slot}`}
        value={draft.text}
        language={languageOf(path)}
        markers={markers}
        onChange={type}
        reveal={reveal}
      />
    </>
  );
}
