/** Hands what is known about the YAML of nodes to the editor library. */
import type { editor, IPosition, IRange, languages, Uri } from 'monaco-editor/editor';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nameRefusal } from '#core/model/name-refusal.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { fieldPlace } from '#core/notation/places.ts';
import type { Monaco } from '../use-monaco.ts';
import { completeNode, type NodeSuggestion } from './complete-node.ts';
import { hoverNode } from './hover-node.ts';
import { nodeAt, placesNaming, wordAt } from './node-at.ts';
import { languageOfModel, type NodeLanguage, nodeTextOf, textOfNode } from './node-language.ts';

const scheme = 'lakewright-node';

/** To be called once. Texts that `registerNodeLanguage` was not told of are left alone. */
export function registerNodeProviders(monaco: Monaco): void {
  const { languages: registry } = monaco;
  registry.registerCompletionItemProvider('yaml', completion(monaco));
  registry.registerHoverProvider('yaml', { provideHover: hover });
  registry.registerDefinitionProvider('yaml', {
    provideDefinition: (model, position) => {
      const found = namedAt(model, position);
      return found && [locationOf(monaco, found.language, found.id, ['name'])];
    },
  });
  registry.registerReferenceProvider('yaml', {
    provideReferences: (model, position) => {
      const found = namedAt(model, position);
      if (!found) return [];
      const { pipeline } = found.language.services.workspace.getState().document;
      return placesNaming(pipeline, found.id).map(({ node, field }) =>
        locationOf(monaco, found.language, node, field),
      );
    },
  });
  registry.registerRenameProvider('yaml', renaming);
  registry.registerDocumentFormattingEditProvider('yaml', {
    provideDocumentFormattingEdits: format,
  });
  monaco.editor.registerEditorOpener({
    openCodeEditor(source, resource) {
      const model = source.getModel();
      const language = model && languageOfModel(model);
      if (resource.scheme !== scheme || !language) return false;
      // The path of such an address is an id.
      language.services.session.getState().select(idOf(resource));
      return true;
    },
  });
}

const kinds = { key: 9, value: 15, node: 6, column: 3, option: 9 } as const satisfies Readonly<
  Record<NodeSuggestion['kind'], number>
>;

function completion({ languages: registry }: Monaco): languages.CompletionItemProvider {
  return {
    triggerCharacters: [' ', ':', '.'],
    provideCompletionItems(model, position) {
      const language = languageOfModel(model);
      if (!language) return { suggestions: [] };
      const text = nodeTextOf(model, language);
      const offset = model.getOffsetAt(position);
      const start = offset - (/[\w.-]*$/.exec(text.text.slice(0, offset))?.[0].length ?? 0);
      const range = rangeOf(model, start, offset);
      return {
        suggestions: completeNode(text, offset).map(({ label, kind, detail, help, insert }) => ({
          label,
          kind: kinds[kind],
          insertText: insert,
          range,
          ...(detail !== undefined && { detail }),
          ...(help !== undefined && { documentation: help }),
          // The value of a key is asked for right after it.
          ...(kind === 'key' && {
            command: { id: 'editor.action.triggerSuggest', title: 'Suggest' },
          }),
          insertTextRules: registry.CompletionItemInsertTextRule.KeepWhitespace,
        })),
      };
    },
  };
}

const hover: languages.HoverProvider['provideHover'] = (model, position) => {
  const language = languageOfModel(model);
  const lines = language ? hoverNode(nodeTextOf(model, language), model.getOffsetAt(position)) : [];
  return lines.length === 0 ? null : { contents: lines.map((value) => ({ value })) };
};

function namedAt(model: editor.ITextModel, position: IPosition) {
  const language = languageOfModel(model);
  const node = language && nodeAt(nodeTextOf(model, language), model.getOffsetAt(position));
  return node && { language, id: node.id };
}

/** Other nodes have no editor open: a text is made for the library to look into. */
function locationOf(
  monaco: Monaco,
  language: NodeLanguage,
  node: NodeId,
  field: FieldPath,
): languages.Location {
  const uri = monaco.Uri.from({ scheme, path: `/${encodeURIComponent(node)}` });
  const text = textOfNode(language, node);
  const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(text, 'yaml', uri);
  if (model.getValue() !== text) model.setValue(text);
  const { start, end } = fieldPlace(text, field)?.value ?? { start: 0, end: 0 };
  return { uri, range: rangeOf(model, start, end) };
}

function idOf(resource: Uri): NodeId {
  return decodeURIComponent(resource.path.slice(1)) as NodeId;
}

const renaming: languages.RenameProvider = {
  provideRenameEdits(model, position, to) {
    const found = namedAt(model, position);
    if (!found)
      return { edits: [], rejectReason: 'Only tables, sources and sinks can be renamed here.' };
    const { document, dispatch } = found.language.services.workspace.getState();
    const rejectReason = nameRefusal(document.pipeline, found.id, to);
    if (rejectReason !== undefined) return { edits: [], rejectReason };
    // The text follows the document, as do all texts that name the node.
    dispatch({ name: 'rename-node', id: found.id, to });
    return { edits: [] };
  },
  resolveRenameLocation(model, position) {
    const found = namedAt(model, position);
    const text = model.getValue();
    const offset = model.getOffsetAt(position);
    const before = /[\w.-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
    const word = wordAt(text, offset);
    const range = rangeOf(model, offset - before, offset - before + word.length);
    const name =
      found?.language.services.workspace.getState().document.pipeline.nodes[found.id]?.name;
    return name === undefined
      ? { range, text: word, rejectReason: 'There is no table, source or sink named here.' }
      : { range, text: name };
  },
};

const format: languages.DocumentFormattingEditProvider['provideDocumentFormattingEdits'] = async (
  model,
) => {
  const { formatText } = await import('../../views/code/format-text.ts');
  const text = formatText(model.getValue());
  return text === undefined ? [] : [{ range: model.getFullModelRange(), text }];
};

function rangeOf(model: editor.ITextModel, start: number, end: number): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
