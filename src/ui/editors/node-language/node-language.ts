/** Makes an editor understand the YAML of a node: completion, help, definitions, renaming, format. */
import type { editor } from 'monaco-editor/editor';
import type { NodeId } from '#core/model/pipeline.ts';
import { textOf } from '#core/notation/document-texts.ts';
import type { Services } from '../../shared/services.ts';
import type { NodeText } from './complete-node.ts';

export interface NodeLanguage {
  readonly services: Pick<Services, 'workspace' | 'session'>;
  /** The node the text is about. */
  readonly node: NodeId;
}

const languages = new WeakMap<editor.ITextModel, NodeLanguage>();

/** @returns lets the editor go again */
export function registerNodeLanguage(
  shown: editor.IStandaloneCodeEditor,
  language: NodeLanguage,
): () => void {
  const attach = (): void => {
    const model = shown.getModel();
    if (model) languages.set(model, language);
  };
  attach();
  const listener = shown.onDidChangeModel(attach);
  return () => listener.dispose();
}

/** Absent: the text of the editor is none of a node. */
export function languageOfModel(model: editor.ITextModel): NodeLanguage | undefined {
  return languages.get(model);
}

/** The text as it is typed, the pipeline as it is. */
export function nodeTextOf(model: editor.ITextModel, { services, node }: NodeLanguage): NodeText {
  const { pipeline } = services.workspace.getState().document;
  return { text: model.getValue(), pipeline, node: pipeline.nodes[node] };
}

/** The text of any node of the project, as its own editor would show it. */
export function textOfNode({ services }: NodeLanguage, node: NodeId): string {
  return textOf(services.workspace.getState().document, node) ?? '';
}
