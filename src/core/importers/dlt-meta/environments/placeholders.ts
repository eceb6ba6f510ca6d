/** Placeholders that came with the files, such as `{uc_catalog_name}`, become variables to fill in. */
import type { SourceFile } from '#core/text/source-file.ts';
import type { Scope } from '../scope.ts';

const inModel = /\{([A-Za-z_]\w*)\}/g;
const inFiles = /\$?\{\s*([A-Za-z_][\w.-]*)\s*\}/g;
/** Their braces mean something else: the number of a snapshot. */
const noPlaceholders = new Set(['version', 'fragment']);

/** The names that stand in braces in the texts, with `_` for what a variable's name cannot hold. */
export function findPlaceholders(files: readonly SourceFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of files) {
    for (const [, name = ''] of text.matchAll(inFiles)) found.add(name.replace(/\W/g, '_'));
  }
  return found;
}

/** Makes a variable of every placeholder the pipeline still holds. Its values are for the user to give. */
export function keepPlaceholders(found: ReadonlySet<string>, scope: Scope): void {
  if (found.size === 0) return;
  const used = new Set<string>();
  const note = (text: string) => {
    for (const [, name = ''] of text.matchAll(inModel)) used.add(name);
  };
  eachText(scope.nodes, note);
  eachText(scope.secrets.all(), note);
  eachText(scope.variables.all(), note);
  for (const name of [...used].sort()) {
    if (!found.has(name) || scope.variables.has(name) || noPlaceholders.has(name)) continue;
    scope.variables.placeholder(name, (environment) => (name === 'env' ? environment : ''));
  }
}

function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') {
    if (value.includes('{')) visit(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      // Declared columns come from DDL files, which hold no placeholders.
      if (key !== 'schema') eachText(part, visit);
    }
  }
}
