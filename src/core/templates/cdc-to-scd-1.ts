/** Changes of customers, applied so that each has one current row. */
import { columns, expectation, project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { cdcToScd1Samples } from './samples/cdc-to-scd-1.ts';

export const cdcToScd1: TemplateBuilder = () => {
  const { table } = templateKit('customers', 'crm');
  return project(
    'crm',
    [
      source('cloud-files', 'customer_changes', {
        path: '/Volumes/{catalog}/landing/customer_changes',
        options: { 'cloudFiles.format': 'json' },
        schema: columns(
          'customer_id BIGINT, name STRING, email STRING, country STRING, operation STRING, changed_at TIMESTAMP',
        ),
      }),
      table(
        'bronze.customer_changes',
        { from: 'source.customer_changes' },
        {
          comment: 'Every change of a customer, as it came.',
          expectations: [
            expectation('known_operation', "operation IN ('INSERT', 'UPDATE', 'DELETE')"),
            expectation('has_customer_id', 'customer_id IS NOT NULL'),
          ],
        },
      ),
      table(
        'silver.customers',
        { from: 'bronze.customer_changes' },
        {
          comment: 'The current row of each customer.',
          changeCapture: {
            keys: ['customer_id'],
            sequenceBy: 'changed_at',
            scdType: '1',
            applyAsDeletes: "operation = 'DELETE'",
            exceptColumns: ['operation'],
          },
        },
      ),
    ],
    { samples: cdcToScd1Samples },
  );
};
