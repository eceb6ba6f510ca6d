/** The SELECTs of a flow, as texts for the parser: one after the other, each reading the one before. */

import type { NodeId } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import type { Flow } from '#core/node-types/flow.ts';

/** What a flow reads, by what its SELECT calls it. */
export type Inputs = Readonly<Record<string, NodeId>>;

/** Stands for the rows that come in, where the model has a select list instead of a query. */
const incoming = 'incoming';

/** @returns none: the columns that come in are given on as they are */
export function selectTexts({ query, select, refine }: Flow): readonly string[] {
  if (query !== undefined) return [query];
  return [select, refine?.select].flatMap((list) =>
    list && list.length > 0 ? [`SELECT ${list.join(',\n')}\nFROM ${incoming}`] : [],
  );
}

/** @param nameOf the name of a node, which a query calls it by when the flow has no alias for it */
export function inputsOf(flow: Flow, nameOf: (id: string) => string | undefined): Inputs {
  const { from, alias, lookups = {}, query } = flow;
  // Flows name nodes by their ids.
  const main = from as NodeId;
  if (query === undefined) return { [incoming]: main };
  const others = Object.entries(lookups).map(([name, lookup]) => [name, lookup.from as NodeId]);
  return { [alias ?? plainName(nameOf(from) ?? from)]: main, ...Object.fromEntries(others) };
}
