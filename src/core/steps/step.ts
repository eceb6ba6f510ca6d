/** A step of a recipe: what is done to the rows of a flow, one thing at a time. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';
import * as columns from './fields/columns.ts';
import * as groups from './fields/groups.ts';
import * as keys from './fields/keys.ts';
import * as rows from './fields/rows.ts';
import * as shapes from './fields/shapes.ts';
import * as tables from './fields/tables.ts';
import * as values from './fields/values.ts';

/** By what they work on, as `docs/steps.md` lists them. */
export const stepSchema = z
  .discriminatedUnion('kind', [
    columns.selectFields,
    columns.dropFields,
    columns.renameFields,
    columns.castFields,
    columns.deriveFields,
    rows.filterFields,
    rows.nullsFields,
    rows.deduplicateFields,
    values.tidyTextFields,
    values.phoneFields,
    values.emailFields,
    values.countryFields,
    values.currencyFields,
    values.datesFields,
    values.unitsFields,
    tables.lookupFields,
    tables.joinFields,
    tables.unionFields,
    groups.aggregateFields,
    groups.windowFields,
    shapes.unpivotFields,
    shapes.explodeFields,
    shapes.parseJsonFields,
    shapes.flattenFields,
    shapes.unwrapFields,
    keys.hashFields,
    keys.maskFields,
    keys.surrogateKeyFields,
    keys.unknownMemberFields,
  ])
  .meta({ id: 'step', title: 'Step', description: 'One thing that is done to the rows.' });

export type Step = DeepReadonly<z.infer<typeof stepSchema>>;
export type StepKindId = Step['kind'];
export type StepOf<Kind extends StepKindId> = Extract<Step, { readonly kind: Kind }>;
