/**
 * The editor library, set up for this app. Loaded on demand only: see `use-monaco.ts`.
 *
 * Features and languages are chosen one by one, because all of them together are four times the
 * size. Nothing here judges texts: the compiler's problems are the only markers.
 */
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/gotoSymbol/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/quickCommand/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/referenceSearch/register';
import 'monaco-editor/features/rename/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
// The features of these names bring a part of them only.
import 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands.js';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/shell/register';
import 'monaco-editor/languages/definitions/sql/register';
import 'monaco-editor/languages/definitions/yaml/register';
import { registerAppPalette } from './app-palette.ts';
import { followTheme } from './editor-theme.ts';
import { registerJson } from './json-language.ts';
import { registerNodeProviders } from './node-language/node-providers.ts';
import { registerSparkSql } from './sql/spark-sql-language.ts';
import { registerSqlCompletion } from './sql/sql-completion.ts';

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
registerJson(monaco.languages);
registerSparkSql(monaco.languages);
registerSqlCompletion(monaco);
registerNodeProviders(monaco);
followTheme(monaco.editor);
registerAppPalette(monaco);

export { monaco };
