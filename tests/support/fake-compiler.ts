/** A compiler whose answers a test gives itself, one call at a time. */
import { cancelled } from '#core/cancelled.ts';
import type { AsyncCompiler, Checked, Imported, ImportRequest, Project } from '#core/compiler.ts';
import { countStatuses } from '#core/ledger/status-counts.ts';

interface Call<Request, Answer> {
  readonly request: Request;
  answer(value: Answer): void;
  fail(error: Error): void;
}

export interface FakeCompiler extends AsyncCompiler {
  readonly checks: Call<Project, Checked>[];
  readonly imports: Call<ImportRequest, Imported>[];
}

export const nothingToSay: Checked = {
  problems: [],
  ledger: countStatuses([]),
  ledgerByNode: {},
  files: [],
  legacyFiles: [],
};

export function fakeCompiler(): FakeCompiler {
  const checks: Call<Project, Checked>[] = [];
  const imports: Call<ImportRequest, Imported>[] = [];
  const waiting = <Request, Answer>(calls: Call<Request, Answer>[], request: Request) =>
    new Promise<Answer>((answer, fail) => calls.push({ request, answer, fail }));
  const unused = () => Promise.reject(new Error('No test asks for this.'));
  return {
    checks,
    imports,
    check: (project) => waiting(checks, project),
    import: (request) => waiting(imports, request),
    ledger: unused,
    ledgerText: unused,
    sides: unused,
    file: unused,
    takeEdit: unused,
    compareTargets: unused,
    bundle: unused,
    layOut: unused,
    cancel() {
      for (const { fail } of [...checks, ...imports]) fail(cancelled());
    },
  };
}

/** Lets what waits for a promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
