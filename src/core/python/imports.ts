/** The imports at the head of a module, put together and in the order that linters want them in. */
import { groupBy } from '#core/model/group-by.ts';
import { compareNames } from '#core/text/compare-names.ts';

/** `import module`, or `from module import name as alias`. */
export interface PythonImport {
  readonly module: string;
  readonly name?: string;
  readonly alias?: string;
}

const lineLength = 88;

/** Modules of the language itself that written code uses. */
const standard: ReadonlySet<string> = new Set(['datetime', 'os', 're']);

/** @returns lines, each with its break: what Python brings, and below it what else is imported */
export function printImports(imports: readonly PythonImport[]): string {
  const [own, others] = [true, false].map((isOwn) =>
    imports.filter(({ module }) => standard.has(module) === isOwn),
  );
  return [own, others]
    .map((group = []) => printGroup(group))
    .filter((text) => text !== '')
    .join('\n');
}

function printGroup(imports: readonly PythonImport[]): string {
  const whole = imports.filter(({ name }) => name === undefined).map(({ module }) => module);
  const lines = [...new Set(whole)].sort(compareNames).map((module) => `import ${module}\n`);
  return [...lines, ...statementsOf(imports).map(printStatement)].join('');
}

interface Statement {
  readonly module: string;
  /** With their aliases, in order. */
  readonly names: readonly string[];
}

/** Names of one module share a statement; what is called otherwise here has one of its own. */
function statementsOf(imports: readonly PythonImport[]): readonly Statement[] {
  const modules = groupBy(
    imports.filter(({ name }) => name !== undefined),
    ({ module }) => module,
  );
  return [...modules.keys()].sort(compareNames).flatMap((module) => {
    const own = modules.get(module) ?? [];
    const plain = own.flatMap(({ name, alias }) => (name && !alias ? name : []));
    const renamed = own.flatMap(({ name, alias }) => (name && alias ? `${name} as ${alias}` : []));
    const together = [...new Set(plain)].sort(compareMembers);
    return [
      ...(together.length > 0 ? [together] : []),
      ...[...new Set(renamed)].map((one) => [one]),
    ]
      .map((names) => ({ module, names }))
      .sort((a, b) => compareMembers(a.names[0] ?? '', b.names[0] ?? ''));
  });
}

function printStatement({ module, names }: Statement): string {
  const line = `from ${module} import ${names.join(', ')}`;
  if (line.length <= lineLength) return `${line}\n`;
  return `from ${module} import (\n${names.map((name) => `    ${name},\n`).join('')})\n`;
}

/** Constants come before classes, and those before functions. */
function compareMembers(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || compareNames(a, b);
}

function rankOf(member: string): number {
  const [name = ''] = member.split(' ');
  if (name.length > 1 && /[A-Z]/.test(name) && name === name.toUpperCase()) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}
