/** Where a key path stands in the text of a config, as a line and a column. */
import { findPath } from '#core/text/find-path.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import { readJson } from '#core/text/read-json.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import { languageOf } from '../../editors/language-of.ts';
import type { TextPlace } from '../../editors/reveal-place.ts';

/** Absent: the text cannot be read, or the path is that of the whole file. */
export function placeInText(file: string, text: string, path: string): TextPlace | undefined {
  if (path === '') return undefined;
  const read = languageOf(file) === 'yaml' ? readYaml : readJson;
  const result = read({ path: file, text });
  if (!result.ok) return undefined;
  return lineMapOf(text).positionAt(findPath(result.document.root, path));
}
