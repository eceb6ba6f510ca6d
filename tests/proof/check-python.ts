/** Whether the modules of exported projects are formatted, clean and typed, as their tools see it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '#core/exporters/define.ts';

export interface ToolCheck {
  readonly title: string;
  /** What the tool says; absent: nothing. */
  readonly trouble: string | undefined;
}

function isModule({ path }: OutputFile): boolean {
  return path.startsWith('transformations/') && path.endsWith('.py');
}

/** @param projects files as they are exported, by the name of their project */
export function checkPython(
  tools: string,
  folder: string,
  projects: ReadonlyMap<string, readonly OutputFile[]>,
): readonly ToolCheck[] {
  rmSync(folder, { recursive: true, force: true });
  for (const [project, files] of projects) {
    for (const { path, text } of files.filter(isModule)) {
      // Packages have names of Python, so that each module has one of its own.
      const file = join(folder, project.replace(/\W/g, '_'), path.replace('transformations/', ''));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const check = (title: string, ...[command = '', ...args]: readonly string[]): ToolCheck => {
    const { status, stdout, stderr } = spawnSync(join(tools, 'bin', command), args, {
      cwd: folder,
      encoding: 'utf8',
    });
    return { title, trouble: status === 0 ? undefined : `${stdout}${stderr}`.slice(0, 3000) };
  };
  // Modules of the user are not there to be seen.
  const strict = [
    '--strict',
    '--explicit-package-bases',
    '--namespace-packages',
    '--ignore-missing-imports',
  ];
  return [
    check('ruff format', 'ruff', 'format', '--check', '--isolated', '--line-length', '88', '.'),
    check('ruff check', 'ruff', 'check', '--isolated', '.'),
    check('mypy --strict', 'mypy', ...strict, '--cache-dir', join(folder, '.cache'), '.'),
  ];
}
