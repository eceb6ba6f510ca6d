/** Changes of policies from a change feed, kept as versions with their dates. */
import { project, source, templateKit } from './build.ts';
import type { TemplateBuilder } from './define.ts';
import { cdcToScd2Samples } from './samples/cdc-to-scd-2.ts';

export const cdcToScd2: TemplateBuilder = () => {
  const { table } = templateKit('policies', 'policy_admin');
  return project(
    'insurance',
    [
      source('delta-table', 'policies', { database: '{catalog}.replica', options: {} }),
      table(
        'bronze.policy_changes',
        {
          from: 'source.policies',
          changeFeed: ['insert', 'update_postimage', 'delete'],
          select: [
            'policy_id',
            'holder_id',
            'product',
            'premium',
            'status',
            'updated_at',
            '_change_type AS operation',
          ],
        },
        { comment: 'Every change of a policy, from the change feed of the replica.' },
      ),
      table(
        'silver.policies',
        { from: 'bronze.policy_changes' },
        {
          comment: 'All versions of each policy.',
          changeCapture: {
            keys: ['policy_id'],
            sequenceBy: 'updated_at',
            scdType: '2',
            applyAsDeletes: "operation = 'delete'",
            exceptColumns: ['operation'],
            trackHistoryExceptColumns: ['updated_at'],
          },
        },
      ),
      table(
        'gold.current_policies',
        {
          from: 'silver.policies',
          where: ['__END_AT IS NULL'],
          select: ['policy_id', 'holder_id', 'product', 'premium', 'status', '__START_AT AS since'],
        },
        { comment: 'The current version of each policy, and since when it is that.' },
      ),
    ],
    { samples: cdcToScd2Samples },
  );
};
