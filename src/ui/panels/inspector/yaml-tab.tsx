/** The selected node as YAML, to be edited. */
import type { editor } from 'monaco-editor/editor';
import { useMemo } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { textOf } from '#core/notation/document-texts.ts';
import { fieldPlace } from '#core/notation/places.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import { NotationEditor } from '../../editors/notation-editor.tsx';
import type { TextPlace } from '../../editors/reveal-place.ts';
import { Button } from '../../shared/button.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import styles from './inspector-panel.module.css';

interface YamlTabProps {
  readonly node: NodeId;
  /** A field to bring into view; each object once. */
  readonly field?: FieldPath | undefined;
  /** Told of the editor when it is there, and again of none when it goes. */
  onEditor?(shown: editor.IStandaloneCodeEditor | undefined): void;
}

export function YamlTab({ node, field, onEditor }: YamlTabProps) {
  const { session } = useServices();
  const hasOwnText = useWorkspace(({ document }) => Object.hasOwn(document.authored ?? {}, node));
  const reveal = useFieldPlace(node, field);
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        <span className={styles.aside}>
          {hasOwnText ? 'Your comments and order are kept' : 'Comments you write here are kept'}
        </span>
        <Button look="quiet" size="small" onClick={() => session.getState().openFile(node)}>
          Open in Code
        </Button>
      </div>
      <NotationEditor
        textKey={node}
        ariaLabel="YAML"
        reveal={reveal}
        {...(onEditor && { onEditor })}
      />
    </div>
  );
}

function useFieldPlace(node: NodeId, field: FieldPath | undefined): TextPlace | undefined {
  const { workspace } = useServices();
  return useMemo(() => {
    const text = field && textOf(workspace.getState().document, node);
    const place = text === undefined ? undefined : fieldPlace(text, field ?? []);
    return place && text !== undefined ? lineMapOf(text).positionAt(place.whole.start) : undefined;
  }, [workspace, node, field]);
}
