/** Alerts and dashboards run their queries on a SQL warehouse, and cannot be deployed without one. */
import { resourcesOf } from '#core/resources/resources-of.ts';
import { usualWarehouse, warehouseOf } from '#core/resources/warehouses.ts';
import { defineRule } from '../define.ts';

export const needsWarehouse = defineRule({
  code: 'resources/needs-warehouse',
  severity: 'error',
  summary: 'An alert or a dashboard must name the SQL warehouse it runs on.',

  check({ pipeline }, report) {
    for (const [name, one] of resourcesOf(pipeline)) {
      if (one.kind === 'volume' || warehouseOf(one) !== undefined) continue;
      const field = ['warehouse'];
      report({
        message: `The ${one.kind} ${name} names no SQL warehouse.`,
        hint: `Give the name it has in the workspace. Most have one called ${usualWarehouse}.`,
        at: { ref: { field: ['resources', name, ...field] } },
        fix: {
          title: `Use ${usualWarehouse}`,
          command: { name: 'set-resource-field', resource: name, field, value: usualWarehouse },
        },
      });
    }
  },
});
