/** What the one search field asks for, and the nodes it finds: the same for every view. */
import { useDeferredValue, useMemo } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { Accepted } from '#core/editing/acceptance.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { selected } from '#core/selectors/matching.ts';
import { mendSearch } from '#core/selectors/mend-search.ts';
import { readSelector } from '#core/selectors/read-selector.ts';
import type { SelectorError } from '#core/selectors/selector.ts';
import { type Services, useSession, useWorkspace } from '../services.ts';

export interface Search {
  readonly text: string;
  /** What is found; absent: nothing is asked for, or the search cannot be read. */
  readonly found: ReadonlySet<NodeId> | undefined;
  readonly error: SelectorError | undefined;
  /** How many nodes there are in all. */
  readonly total: number;
  /** Where nothing is found: the search that was probably meant. */
  readonly meant: string | undefined;
}

interface Asked {
  readonly text: string;
  readonly pipeline: Pipeline;
  readonly problems: readonly Problem[];
  readonly environment: string | undefined;
  readonly accepted: Accepted;
}

const noProblems: readonly Problem[] = [];

/** The answer follows what is typed as soon as there is time: it never holds up the next key. */
export function useSearch(): Search {
  const text = useDeferredValue(useSession((state) => state.search));
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const problems = useWorkspace((state) => state.checked?.problems) ?? noProblems;
  const chosen = useSession((state) => state.environment);
  const environment = chosen ?? pipeline.environments[0];
  const accepted = useWorkspace((state) => state.document.accepted);
  return useMemo(
    () => answer({ text, pipeline, problems, environment, accepted }),
    [text, pipeline, problems, environment, accepted],
  );
}

/** What the search finds as it is typed at this moment. */
export function foundNow({ session, workspace }: Services): Search['found'] {
  const { search: text, environment: chosen } = session.getState();
  const { document, checked } = workspace.getState();
  const { pipeline, accepted } = document;
  const environment = chosen ?? pipeline.environments[0];
  const problems = checked?.problems ?? noProblems;
  return answer({ text, pipeline, problems, environment, accepted }).found;
}

let last: { readonly asked: Asked; readonly search: Search } | undefined;

/** Explorer, canvas and table view all ask the same question: it is answered once. */
function answer(asked: Asked): Search {
  const isSame =
    last &&
    last.asked.text === asked.text &&
    last.asked.pipeline === asked.pipeline &&
    last.asked.problems === asked.problems &&
    last.asked.environment === asked.environment &&
    last.asked.accepted === asked.accepted;
  if (!last || !isSame) last = { asked, search: searchFor(asked) };
  return last.search;
}

/** `found` is absent where nothing is asked, or nothing that can be read. */
export function searchFor(asked: Asked): Search {
  const { text, pipeline, problems, environment, accepted } = asked;
  const total = nodesOf(pipeline).length;
  const nothing = { text, found: undefined, error: undefined, meant: undefined, total };
  const read = readSelector(text);
  if (!read.ok) return { ...nothing, error: read.error };
  if (read.selector.length === 0) return nothing;
  const options = { problems, accepted, ...(environment !== undefined && { environment }) };
  const found = selected(pipeline, read.selector, options);
  const meant = found.size > 0 ? undefined : mendSearch(pipeline, text, options);
  return { ...nothing, found, meant };
}
