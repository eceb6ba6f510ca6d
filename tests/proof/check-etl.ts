/** Whether projects of the ETL framework pass their linter and a type checker. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { etl } from '#core/exporters/etl/etl.ts';
import { templates } from '#core/templates/index.ts';
import { writeDesign } from '../support/write-design.ts';
import type { ToolCheck } from './check-python.ts';

/** Every template for each runtime; the engine is the same in all of them. */
export function checkEtl(tools: string, folder: string): readonly ToolCheck[] {
  rmSync(folder, { recursive: true, force: true });
  const projects = Object.entries(templates).flatMap(([id, template]) =>
    (['databricks', 'spark'] as const).map((runtime) => {
      const home = join(folder, `${id}-${runtime}`);
      for (const { path, text } of writeDesign(etl, template(), { runtime, loading: 'entry' })
        .files) {
        mkdirSync(dirname(join(home, path)), { recursive: true });
        writeFileSync(join(home, path), text);
      }
      return home;
    }),
  );
  const inEach = (...[command = '', ...args]: readonly string[]): string | undefined => {
    for (const home of projects) {
      const run = spawnSync(join(tools, 'bin', command), args, { cwd: home, encoding: 'utf8' });
      if (run.status !== 0) return `${home}\n${run.stdout}${run.stderr}`.slice(0, 3000);
    }
    return undefined;
  };
  return [
    { title: 'ruff in ETL projects', trouble: inEach('ruff', 'check', '.') },
    {
      title: 'mypy --strict of the ETL engine',
      trouble: inEach('mypy', '--strict', 'pipelines'),
    },
  ];
}
