/** Reads Python literals back by Python itself: one process for many. */
import { spawnSync } from 'node:child_process';

const program = `
import ast, json, sys
cases = json.load(sys.stdin)
print(json.dumps([ast.literal_eval(case) for case in cases]))
`;

/** Whether there is a Python to ask. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

export function readBack(literals: readonly string[]): readonly unknown[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(literals),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly unknown[];
}

const evaluating = `
import ast, json, sys
cases = json.load(sys.stdin)
found = []
for text, names in cases:
    ast.parse(text)
    found.append(eval(text, {"__builtins__": {}}, names))
print(json.dumps(found))
`;

/** Formatted literals with the values of their names. Nothing but names can be in them. */
export function evaluated(
  cases: readonly (readonly [literal: string, names: Readonly<Record<string, string>>])[],
): readonly unknown[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', evaluating], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly unknown[];
}
