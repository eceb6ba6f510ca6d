/** What is offered while SQL is typed: the columns that come in, functions with their help, words. */
import type { editor, languages } from 'monaco-editor/editor';
import type { Monaco } from '../use-monaco.ts';
import { sparkFunctions } from './spark-functions.ts';
import { sparkKeywords, sparkSql } from './spark-sql-language.ts';

const columnsOf = new WeakMap<editor.ITextModel, readonly string[]>();

/** Says which columns a text may name. */
export function offerColumns(model: editor.ITextModel, columns: readonly string[]): void {
  columnsOf.set(model, columns);
}

const quoted = (name: string): string =>
  /^[a-z_]\w*$/i.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;

/** To be called once. */
export function registerSqlCompletion({ languages: registry }: Monaco): void {
  const { CompletionItemKind, CompletionItemInsertTextRule } = registry;
  registry.registerCompletionItemProvider(sparkSql, {
    triggerCharacters: ['.', '`'],
    provideCompletionItems(model, position) {
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const { lineNumber } = position;
      const range = {
        startLineNumber: lineNumber,
        endLineNumber: lineNumber,
        startColumn,
        endColumn,
      };
      const before = model.getLineContent(lineNumber).slice(0, startColumn - 1);
      const columns = (columnsOf.get(model) ?? []).map((name) => ({
        label: name,
        kind: CompletionItemKind.Field,
        detail: 'column',
        insertText: quoted(name),
        sortText: `0${name}`,
        range,
      }));
      // Behind a dot only columns make sense.
      if (before.endsWith('.')) return { suggestions: columns };
      const functions = sparkFunctions.map(({ name, takes, help }) => ({
        label: name,
        kind: CompletionItemKind.Function,
        detail: `(${takes})`,
        documentation: help,
        insertText: takes === '' ? `${name}()` : `${name}($0)`,
        insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
        sortText: `1${name}`,
        range,
      }));
      const words = sparkKeywords.map((word) => ({
        label: word,
        kind: CompletionItemKind.Keyword,
        insertText: word,
        sortText: `2${word}`,
        range,
      }));
      return { suggestions: [...columns, ...functions, ...words] };
    },
  });
  registry.registerHoverProvider(sparkSql, { provideHover: hover });
}

const hover: languages.HoverProvider['provideHover'] = (model, position) => {
  const word = model.getWordAtPosition(position);
  const found = sparkFunctions.find(({ name }) => name === word?.word.toLowerCase());
  if (!found) return null;
  const { name, takes, help } = found;
  return { contents: [{ value: `\`${name}(${takes})\`` }, { value: help }] };
};
