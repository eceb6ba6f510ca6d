/** Placeholders that came with the files, such as `{uc_catalog_name}`, and the variables they become. */
import type { Span } from '#core/diagnostics.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import { listed } from '../reading/wording.ts';
import type { Scope } from '../scope.ts';

const braces = /\{([A-Za-z_]\w*)\}/g;
const inFiles = /\$?\{\s*([A-Za-z_][\w.-]*)\s*\}/g;

/** Where each name in braces first stands. */
export function findPlaceholders(files: readonly SourceFile[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { path, text } of files) {
    for (const match of text.matchAll(inFiles)) {
      const name = (match[1] ?? '').replace(/\W/g, '_');
      const start = match.index;
      if (!found.has(name)) found.set(name, { file: path, start, end: start + match[0].length });
    }
  }
  return found;
}

/** Makes a variable of every placeholder the pipeline still holds, and asks for its values. */
export function keepPlaceholders(found: ReadonlyMap<string, Span>, scope: Scope): void {
  const uses = new Map<string, number>();
  const count = (text: string) => {
    for (const [, name = ''] of text.matchAll(braces)) uses.set(name, (uses.get(name) ?? 0) + 1);
  };
  eachText(scope.nodes, count);
  eachText(scope.secrets.all(), count);
  eachText(scope.variables.all(), count);
  for (const [name, span] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const number = uses.get(name) ?? 0;
    if (number === 0 || scope.variables.has(name) || name === 'version' || name === 'fragment') {
      continue;
    }
    scope.variables.placeholder(name, (environment) => (name === 'env' ? environment : ''));
    if (name !== 'env') reportToFillIn(name, number, span, scope);
  }
}

function reportToFillIn(name: string, uses: number, span: Span, scope: Scope): void {
  const { kept } = scope.environments;
  scope.report('placeholder-without-value', {
    message: `{${name}} has no value yet. It stands in ${uses === 1 ? 'one place' : `${uses} places`} of the migrated config.`,
    hint: `DLT-META's launcher fills it in. Give it a value for ${listed(kept)} before you deploy.`,
    at: { span, ref: { field: ['variables', name] } },
  });
}

function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') {
    if (value.includes('{')) visit(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) eachText(part, visit);
  }
}
