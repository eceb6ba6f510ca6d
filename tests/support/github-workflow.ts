/** GitHub's own parser of workflows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

type Parser = typeof import('@actions/workflow-parser');

/** The parser imports JSON in a way that Node refuses, so it is bundled first. */
async function loadParser(): Promise<Parser> {
  const folder = mkdtempSync(join(tmpdir(), 'lakewright-'));
  const outfile = join(folder, 'parser.mjs');
  await build({
    stdin: {
      contents: "export * from '@actions/workflow-parser'",
      resolveDir: import.meta.dirname,
    },
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    // A part of the parser asks for modules as CommonJS does.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const parser: Parser = await import(outfile);
  rmSync(folder, { recursive: true });
  return parser;
}

const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadParser();

/** What is wrong with a workflow, a sentence each; empty: nothing. */
export async function workflowFaults(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
