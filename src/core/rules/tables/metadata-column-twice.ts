/** A column about the loading that comes in already stands twice in the table, which no engine takes. */
import { columnsBefore } from '#core/model/columns.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedValues } from '#core/model/named-entries.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { unquoted } from '#core/model/select-names.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { defineRule } from '../define.ts';

export const metadataColumnTwice = defineRule({
  code: 'tables/metadata-column-twice',
  severity: 'error',
  summary: 'A metadata column must have a name that no column of the flows has.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table' || !node.fields.metadataColumns) return;
    const given = new Map<string, string>();
    for (const flow of namedValues(node.fields.flows)) {
      for (const name of namesIn(pipeline, flow)) given.set(plain(name), flow.from);
    }
    for (const name of Object.keys(node.fields.metadataColumns)) {
      const from = given.get(plain(name));
      if (from === undefined) continue;
      const source = nodeOf(pipeline, from);
      report({
        message: `${labelOf(node)} adds the column ${name}, which ${source ? labelOf(source) : from} gives already.`,
        hint: 'Give one of the two another name, or add the column once and carry it along.',
        at: { ref: { node: node.id, field: ['metadataColumns', name] } },
        fix: {
          title: `Take ${name} from upstream alone`,
          command: { name: 'set-field', id: node.id, field: ['metadataColumns', name] },
        },
      });
    }
  },
});

/** Letter case and backticks do not count. */
function plain(name: string): string {
  return unquoted(name.trim()).toLowerCase();
}

/** Columns a flow is sure to bring, whatever else it brings. */
function namesIn(pipeline: Pipeline, flow: Flow): readonly string[] {
  if (flow.steps?.length || flow.transform) return [];
  return columnsBefore(pipeline, flow) ?? addedUpstream(pipeline, flow);
}

/** The metadata columns of the tables that a flow of unknown columns takes all columns of. */
function addedUpstream(pipeline: Pipeline, flow: Flow): readonly string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  const open = [flow];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!takesAll(next) || seen.has(next.from)) continue;
    seen.add(next.from);
    const source = nodeOf(pipeline, next.from);
    // Change capture may keep only some of the columns.
    if (source?.type !== 'table' || source.fields.changeCapture) continue;
    names.push(...Object.keys(source.fields.metadataColumns ?? {}));
    open.push(...namedValues(source.fields.flows));
  }
  return names;
}

function takesAll({ query, steps, transform, select, refine }: Flow): boolean {
  if (query !== undefined || steps?.length || transform) return false;
  return [select, refine?.select].every(
    (expressions) => !expressions || expressions.some((one) => one.trim() === '*'),
  );
}
