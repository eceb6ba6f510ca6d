/** The language of a file, by its name. */
import type { EditorLanguage } from './use-text-model.ts';

const languages: Readonly<Record<string, EditorLanguage>> = {
  json: 'json',
  template: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  sql: 'sql',
  ddl: 'sql',
  py: 'python',
  sh: 'shell',
};

/** @returns `plaintext` for endings that are not known */
export function languageOf(path: string): EditorLanguage {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return languages[ending] ?? 'plaintext';
}
