/** The JSON Schemas of steps, which their forms and the list of kinds are made from. */
import { stepOrder } from '#core/steps/index.ts';
import type { StepKindId } from '#core/steps/step.ts';
import steps from '../../../../schemas/step.schema.json';
import type { Schema } from '../schema/form-schema.ts';

// The file is written from the model, which knows more forms than this interface needs.
const variants = (steps as unknown as Schema).oneOf ?? [];
const byKind = new Map(variants.map((schema) => [schema.properties?.kind?.const, schema]));

interface KnownStep {
  readonly kind: StepKindId;
  readonly title: string;
  readonly summary: string;
}

const knownSteps: readonly KnownStep[] = stepOrder.map((kind) => {
  const { title = kind, description = '' } = stepSchemaOf(kind);
  return { kind, title, summary: description };
});

/** Without fields where the kind is not known, as in a project of a later version. */
export function stepSchemaOf(kind: StepKindId): Schema {
  return byKind.get(kind) ?? {};
}

/** Those that fit what was typed: by title first, then by what they do. */
export function stepsFor(text: string): readonly KnownStep[] {
  const wanted = text.trim().toLowerCase();
  const byTitle = knownSteps.filter(({ title }) => title.toLowerCase().includes(wanted));
  const others = knownSteps.filter(
    (step) =>
      !byTitle.includes(step) && `${step.kind} ${step.summary}`.toLowerCase().includes(wanted),
  );
  return [...byTitle, ...others];
}
