/** What a legacy key means that the pipeline no longer says, and the command that says it again. */

import type { Command } from '#core/commands/index.ts';
import type { SinceConversion } from '#core/compiler.ts';
import { type Fate, fatesOf } from '#core/ledger/fates.ts';
import type { Leaf } from '#core/ledger/leaf.ts';
import { currentField } from '#core/ledger/trace-index.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';
import { sameValue } from '#core/text/same-value.ts';
import type { Compiled } from './compile-project.ts';

type Became = Extract<Fate, { kind: 'became' }>;

/** @returns absent: it says what the legacy says, or the key became nothing in the first place */
export function sinceConversion(
  { value }: Leaf,
  { reading, pipeline, ledger }: Compiled,
): SinceConversion | undefined {
  if (!reading) return undefined;
  for (const fate of fatesOf(value)) {
    if (fate.kind !== 'became') continue;
    const field = currentField(ledger.outcome.fieldsOf(fate.node), fate.field);
    const was = valueAt(rootOf(reading.pipeline, fate), fate.field);
    const root = rootOf(pipeline, fate);
    const is = valueAt(root, field);
    // What has been taken away as a whole is missing elsewhere, too, and told there.
    if (root === undefined || was === undefined || sameValue(was, is)) continue;
    const putBack = commandFor(fate, { field, value: was, root });
    return { was: wordsOf(was), ...(is !== undefined && { is: wordsOf(is) }), ...putBack };
  }
  return undefined;
}

/** What the path of a fate begins at. */
function rootOf(pipeline: Pipeline, { node }: Became): unknown {
  if (node === undefined) return pipeline;
  const found = nodeOf(pipeline, node);
  return found && { ...found.fields, name: found.name };
}

interface Missing {
  readonly field: FieldPath;
  readonly value: unknown;
  readonly root: unknown;
}

/** Only where what stands around the value is still there, so that nothing else is changed. */
function commandFor({ node }: Became, missing: Missing): { readonly putBack?: Command } {
  const { field, value, root } = missing;
  if (node === undefined) return variableCommand(missing);
  if (field.length === 1 && field[0] === 'name') {
    return { putBack: { name: 'rename-node', id: node, to: String(value) } };
  }
  const around = valueAt(root, field.slice(0, -1));
  const hasRoom = typeof around === 'object' && around !== null;
  return hasRoom ? { putBack: setFieldCommand(node, field, value) } : {};
}

function setFieldCommand(id: NodeId, field: FieldPath, value: unknown): Command {
  return { name: 'set-field', id, field, value };
}

function variableCommand({ field, value }: Missing): { readonly putBack?: Command } {
  const [part, variable, environment, ...deeper] = field;
  if (part !== 'variables' || deeper.length > 0 || typeof value !== 'string') return {};
  if (variable === undefined || environment === undefined) return {};
  return { putBack: { name: 'set-variable', variable, environment, value } };
}

const longest = 120;

function wordsOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
