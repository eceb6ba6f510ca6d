/** Every kind of step. Add a file to `kinds`, its fields to `step.ts`, then a line here. */
import { aggregate } from './kinds/aggregate.ts';
import { cast } from './kinds/cast.ts';
import { country } from './kinds/country.ts';
import { currency } from './kinds/currency.ts';
import { dates } from './kinds/dates.ts';
import { deduplicate } from './kinds/deduplicate.ts';
import type { StepKind } from './kinds/define.ts';
import { derive } from './kinds/derive.ts';
import { drop } from './kinds/drop.ts';
import { email } from './kinds/email.ts';
import { explode } from './kinds/explode.ts';
import { filter } from './kinds/filter.ts';
import { flatten } from './kinds/flatten.ts';
import { hash } from './kinds/hash.ts';
import { join } from './kinds/join.ts';
import { lookup } from './kinds/lookup.ts';
import { mask } from './kinds/mask.ts';
import { nulls } from './kinds/nulls.ts';
import { parseJson } from './kinds/parse-json.ts';
import { phone } from './kinds/phone.ts';
import { rename } from './kinds/rename.ts';
import { select } from './kinds/select.ts';
import { surrogateKey } from './kinds/surrogate-key.ts';
import { tidyText } from './kinds/tidy-text.ts';
import { union } from './kinds/union.ts';
import { units } from './kinds/units.ts';
import { unknownMember } from './kinds/unknown-member.ts';
import { unpivot } from './kinds/unpivot.ts';
import { unwrap } from './kinds/unwrap.ts';
import { window } from './kinds/window.ts';
import type { Step, StepKindId } from './step.ts';

/** In the order they are offered. */
export const stepKinds: { readonly [Id in StepKindId]: StepKind<Id> } = {
  [filter.kind]: filter,
  [select.kind]: select,
  [drop.kind]: drop,
  [rename.kind]: rename,
  [cast.kind]: cast,
  [derive.kind]: derive,
  [nulls.kind]: nulls,
  [deduplicate.kind]: deduplicate,
  [tidyText.kind]: tidyText,
  [dates.kind]: dates,
  [phone.kind]: phone,
  [email.kind]: email,
  [country.kind]: country,
  [currency.kind]: currency,
  [units.kind]: units,
  [lookup.kind]: lookup,
  [join.kind]: join,
  [union.kind]: union,
  [aggregate.kind]: aggregate,
  [window.kind]: window,
  [unpivot.kind]: unpivot,
  [explode.kind]: explode,
  [parseJson.kind]: parseJson,
  [flatten.kind]: flatten,
  [unwrap.kind]: unwrap,
  [hash.kind]: hash,
  [mask.kind]: mask,
  [surrogateKey.kind]: surrogateKey,
  [unknownMember.kind]: unknownMember,
};

/** In the order they are offered. */
export const stepOrder = Object.keys(stepKinds) as readonly StepKindId[];

/** What a step's kind knows of it. */
export function kindOf(step: Step): StepKind<Step['kind']> {
  // The kind under a step's name is the one for such steps, which the list above is typed by.
  return stepKinds[step.kind] as unknown as StepKind<Step['kind']>;
}
