/** JSON for the editor: colours and brackets only, without the library's own validator. */
import type { languages } from 'monaco-editor/editor';

const id = 'json';

const configuration: languages.LanguageConfiguration = {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
    { open: '"', close: '"', notIn: ['string'] },
  ],
  wordPattern: /(-?\d*\.\d\w*)|([^[{\]}:",\s]+)/g,
};

const grammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '.json',
  tokenizer: {
    root: [
      [/[{}[\]]/, '@brackets'],
      [/[,:]/, 'delimiter'],
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'type'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/"(?:[^"\\]|\\.)*$/, 'string.invalid'],
      [/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'keyword'],
    ],
  },
};

/** @param registry the library's list of languages */
export function registerJson(registry: typeof languages): void {
  registry.register({ id, extensions: ['.json'], aliases: ['JSON'] });
  registry.setLanguageConfiguration(id, configuration);
  registry.setMonarchTokensProvider(id, grammar);
}
