/**
 * What a Data Flow Spec may hold, as zod schemas: our own words for the facts of the framework.
 *
 * Stricter than the framework's schema where its code is: options are texts, and keys its code
 * fails on are unknown here.
 */
import { z } from '#core/model/zod.ts';
import { accepts } from './accepts.ts';
import { materializedViewSpec } from './materialized-view-schema.ts';
import { sourceDetails, sourceTypes } from './source-schemas.ts';
import {
  cdcSettings,
  cdcSnapshotSettings,
  isLaidOutOnce,
  laidOutTwice,
  quarantineTarget,
  type TargetFormat,
  tableLayout,
  tableMigration,
  targetDetails,
  targetFormats,
} from './target-schemas.ts';

const text = z.string();
/** Looked at by their own schemas, which depend on a key beside them. */
const details = z.record(text, z.unknown());
const mode = z.enum(['stream', 'batch']);
const viewName = text.regex(/v_\w+/);

const everySpec = {
  dataFlowId: text,
  dataFlowGroup: text,
  dataFlowVersion: text.optional(),
  tags: details.optional(),
  features: z.looseObject({ operationalMetadataEnabled: z.boolean().optional() }).optional(),
  targetFormat: z.enum(targetFormats),
  targetDetails: details,
  cdcSettings: cdcSettings.optional(),
  cdcSnapshotSettings: cdcSnapshotSettings.optional(),
  dataQualityExpectationsEnabled: z.boolean().optional(),
  dataQualityExpectationsPath: text.optional(),
  quarantineMode: z.enum(['off', 'flag', 'table']).optional(),
  quarantineTargetDetails: quarantineTarget.optional(),
  tableMigrationDetails: tableMigration.optional(),
};

const standardSource = {
  sourceSystem: text,
  sourceType: z.enum(sourceTypes),
  sourceViewName: viewName,
  sourceDetails: details,
  mode,
};

type Ctx = z.core.$RefinementCtx;

/** Looks at an object whose shape depends on the key beside it. */
function checkDetails(
  ctx: Ctx,
  schema: z.ZodType,
  { value, path }: { readonly value: unknown; readonly path: readonly PropertyKey[] },
): void {
  if (accepts(schema, value)) return;
  const result = schema.safeParse(value);
  if (result.success) return;
  for (const issue of result.error.issues) {
    ctx.issues.push({ ...issue, path: [...path, ...issue.path], input: value } as never);
  }
}

interface CommonKeys {
  readonly targetFormat: TargetFormat;
  readonly targetDetails: unknown;
  readonly cdcSettings?: unknown;
  readonly cdcSnapshotSettings?: unknown;
  readonly dataQualityExpectationsEnabled?: boolean | undefined;
  readonly dataQualityExpectationsPath?: string | undefined;
  readonly quarantineMode?: string | undefined;
  readonly quarantineTargetDetails?: unknown;
}

function checkCommon(spec: CommonKeys, ctx: Ctx): void {
  const { targetFormat, targetDetails: value } = spec;
  checkDetails(ctx, targetDetails[targetFormat], { value, path: ['targetDetails'] });
  const demand = (isMet: boolean, key: string, message: string): void => {
    if (!isMet) ctx.addIssue({ code: 'custom', path: [key], message });
  };
  demand(
    spec.cdcSettings === undefined || spec.cdcSnapshotSettings === undefined,
    'cdcSnapshotSettings',
    'cannot stand beside cdcSettings',
  );
  demand(
    spec.dataQualityExpectationsEnabled !== true || spec.dataQualityExpectationsPath !== undefined,
    'dataQualityExpectationsPath',
    'has to name the expectations file when expectations are enabled',
  );
  demand(
    spec.quarantineMode !== 'table' || spec.quarantineTargetDetails !== undefined,
    'quarantineTargetDetails',
    'has to be given when the quarantine mode is table',
  );
}

const isHistorical = (settings: { readonly snapshotType: string } | undefined): boolean =>
  settings?.snapshotType === 'historical';

const standardSpec = z
  .strictObject({
    ...everySpec,
    dataFlowType: z.literal('standard'),
    ...z.object(standardSource).partial().shape,
  })
  .superRefine((spec, ctx) => {
    checkCommon(spec, ctx);
    const forbidden = isHistorical(spec.cdcSnapshotSettings);
    for (const key of Object.keys(standardSource) as (keyof typeof standardSource)[]) {
      if ((spec[key] === undefined) === forbidden) continue;
      const message = forbidden
        ? 'cannot be given with historical snapshots, which name their source themselves'
        : 'is missing';
      ctx.addIssue({ code: 'custom', path: [key], message });
    }
    const isBatch = spec.mode === 'batch' && spec.targetFormat === 'delta';
    if (isBatch && spec.cdcSnapshotSettings === undefined) {
      const message =
        'cannot be batch: the framework fails to make the table. Use a spec of the type materialized_view';
      ctx.addIssue({ code: 'custom', path: ['mode'], message });
    }
    if (spec.sourceType === undefined || spec.sourceDetails === undefined) return;
    const value = spec.sourceDetails;
    checkDetails(ctx, sourceDetails[spec.sourceType], { value, path: ['sourceDetails'] });
  });

const view = z
  .strictObject({ mode, sourceType: z.enum(sourceTypes), sourceDetails: details })
  .superRefine((spec, ctx) => {
    const schema = sourceDetails[spec.sourceType];
    checkDetails(ctx, schema, { value: spec.sourceDetails, path: ['sourceDetails'] });
  });

const flowFeeds = { targetTable: text, sourceView: text };

const flowDetails = {
  append_view: z.strictObject({
    ...flowFeeds,
    column_prefix: text.optional(),
    column_prefix_exceptions: z.array(text).optional(),
    once: z.boolean().optional(),
  }),
  append_sql: z
    .strictObject({
      targetTable: text,
      sqlPath: text.optional(),
      sqlStatement: text.optional(),
      once: z.boolean().optional(),
    })
    .refine((sql) => (sql.sqlPath === undefined) !== (sql.sqlStatement === undefined), {
      message: 'has to name a sqlPath or a sqlStatement, and not both',
    }),
  merge: z.strictObject(flowFeeds),
} as const;

const flow = z
  .strictObject({
    enabled: z.boolean().optional(),
    flowType: z.enum(['append_view', 'append_sql', 'merge']),
    flowDetails: details,
    views: z.record(viewName, view).optional(),
  })
  .superRefine((spec, ctx) => {
    const schema = flowDetails[spec.flowType];
    checkDetails(ctx, schema, { value: spec.flowDetails, path: ['flowDetails'] });
  });

const stagingTable = z
  .strictObject({
    type: z.enum(['ST', 'MV']),
    database: text.optional(),
    schemaPath: text.optional(),
    path: text.optional(),
    ...tableLayout,
    cdcSettings: cdcSettings.optional(),
    cdcSnapshotSettings: cdcSnapshotSettings.optional(),
    configFlags: z.array(z.enum(['disableOperationalMetadata'])).optional(),
    sourceView: text.optional(),
    sqlPath: text.optional(),
    sqlStatement: text.optional(),
  })
  .refine(isLaidOutOnce, laidOutTwice);

const flowSpec = z
  .strictObject({
    ...everySpec,
    dataFlowType: z.literal('flow'),
    flowGroups: z
      .array(
        z.strictObject({
          flowGroupId: text,
          dataFlowId: text.optional(),
          stagingTables: z.record(text, stagingTable).optional(),
          flows: z.record(text.regex(/f_\w+/), flow),
        }),
      )
      .optional(),
  })
  .superRefine(checkCommon);

/** A Data Flow Spec of the kinds this app writes. */
export const dataFlowSpec = z.discriminatedUnion('dataFlowType', [
  standardSpec,
  flowSpec,
  materializedViewSpec,
]);

/** A key whose value decides what the key beside it may hold. */
const dependent: readonly (readonly [string, string, Readonly<Record<string, z.ZodType>>])[] = [
  ['sourceType', 'sourceDetails', sourceDetails],
  ['targetFormat', 'targetDetails', targetDetails],
  ['flowType', 'flowDetails', flowDetails],
];

/** The same as JSON Schema, for editors: completion, hover and checks while someone types. */
export function specJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(dataFlowSpec, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => addConditions(jsonSchema),
  });
  const definitions = dependent.flatMap(([, beside, kinds]) =>
    Object.entries(kinds).map(([kind, part]) => {
      const { $schema: _, ...definition } = z.toJSONSchema(part, {
        target: 'draft-7',
        io: 'input',
      });
      return [`${beside}.${kind}`, definition] as const;
    }),
  );
  return { ...schema, definitions: Object.fromEntries(definitions) };
}

function addConditions(schema: z.core.JSONSchema.BaseSchema): void {
  const properties = schema.properties ?? {};
  for (const [key, beside, kinds] of dependent) {
    if (!(Object.hasOwn(properties, key) && Object.hasOwn(properties, beside))) continue;
    const conditions = Object.keys(kinds).map((kind) => ({
      if: { properties: { [key]: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema
      then: { properties: { [beside]: { $ref: `#/definitions/${beside}.${kind}` } } },
    }));
    schema.allOf = [...(schema.allOf ?? []), ...conditions];
  }
}
