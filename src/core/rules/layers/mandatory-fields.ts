/** What a table or sink of each layer must say about itself before it can be written. */
import type { Severity } from '#core/diagnostics.ts';
import { labelOf } from '#core/model/label.ts';
import type { Layer, NodeOf } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

type Writer = NodeOf<'table'> | NodeOf<'sink'>;

interface Demand {
  readonly field: 'name' | 'group' | 'flowId' | 'database' | 'sourceSystem';
  readonly severity: Severity;
  readonly what: string;
  readonly hint: string;
}

const always: readonly Demand[] = [
  { field: 'name', severity: 'error', what: 'name', hint: 'Nothing can be written without one.' },
  {
    field: 'group',
    severity: 'error',
    what: 'data flow group',
    hint: 'The group says which pipeline refreshes it.',
  },
  {
    field: 'flowId',
    severity: 'error',
    what: 'data flow id',
    hint: 'The id selects it when a pipeline runs.',
  },
  {
    field: 'database',
    severity: 'info',
    what: 'schema',
    hint: 'It is written to the catalog and schema its pipeline is deployed with.',
  },
];
const sourceSystem: Demand = {
  field: 'sourceSystem',
  severity: 'warning',
  what: 'source system',
  hint: 'Its files are put in a folder for unknown systems.',
};

/** Gold tables bring several source systems together, and belong to none. */
const demands: Readonly<Record<Layer, readonly Demand[]>> = {
  bronze: [...always, sourceSystem],
  silver: [...always, sourceSystem],
  gold: always,
};

export const mandatoryFields = defineRule({
  code: 'layers/mandatory-fields',
  severity: 'error',
  summary:
    'Tables and sinks must have a name, a data flow group and id, and should have a schema and a source system.',

  checkNode(node, report) {
    if (node.type !== 'table' && node.type !== 'sink') return;
    for (const { field, severity, what, hint } of demands[node.fields.layer]) {
      if (textOf(node, field)?.trim() !== '') continue;
      report({
        message: `${labelOf(node)} has no ${what}.`,
        hint,
        severity,
        at: { ref: { node: node.id, field: [field] } },
      });
    }
  },
});

/** Absent: nodes of this type have no such field. */
function textOf(node: Writer, field: Demand['field']): string | undefined {
  if (field === 'name') return node.name;
  if (field !== 'database') return node.fields[field] ?? '';
  // A temporary view is in no schema.
  const hasPlace = node.type === 'table' && node.fields.kind !== 'temporary-view';
  return hasPlace ? (node.fields.database ?? '') : undefined;
}
