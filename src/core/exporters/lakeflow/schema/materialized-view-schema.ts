/** What the spec of materialized views may hold. */
import { z } from '#core/model/zod.ts';
import { quarantineTarget, viewTableDetails } from './target-schemas.ts';

const text = z.string();
const details = z.record(text, z.unknown());

const ways = ['sourceView', 'sqlPath', 'sqlStatement'] as const;

const materializedView = z
  .strictObject({
    sourceView: z
      .object({
        sourceViewName: text.regex(/v_\w+/),
        sourceType: z.enum(['batchFiles', 'delta', 'python', 'sql']),
        sourceDetails: details,
      })
      .optional(),
    sqlPath: text.optional(),
    sqlStatement: text.optional(),
    tableDetails: viewTableDetails.optional(),
    refreshPolicy: z.enum(['auto', 'incremental', 'incremental_strict', 'full']).optional(),
    dataQualityExpectationsEnabled: z.boolean().optional(),
    dataQualityExpectationsPath: text.optional(),
    quarantineMode: z.enum(['off', 'flag', 'table']).optional(),
    quarantineTargetDetails: quarantineTarget.optional(),
  })
  .refine((view) => ways.filter((way) => view[way] !== undefined).length === 1, {
    message: 'has to have one of sourceView, sqlPath and sqlStatement',
  })
  .refine(
    (view) =>
      view.dataQualityExpectationsEnabled !== true ||
      view.dataQualityExpectationsPath !== undefined,
    { message: 'has to name the expectations file when expectations are enabled' },
  )
  .refine(
    // The framework looks for the view beside the table, under a name without the schema.
    (view) => view.sourceView === undefined || view.tableDetails?.database === undefined,
    { message: 'cannot have both a sourceView and a database, which makes the pipeline fail' },
  );

export const materializedViewSpec = z.strictObject({
  dataFlowType: z.literal('materialized_view'),
  dataFlowId: text,
  dataFlowGroup: text,
  dataFlowVersion: text.optional(),
  tags: details.optional(),
  features: z.looseObject({ operationalMetadataEnabled: z.boolean().optional() }).optional(),
  materializedViews: z.record(text, materializedView),
});
