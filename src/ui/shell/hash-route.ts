/** The address of what is shown: `#/canvas?sel=silver.orders`. */
import { type View, views } from '#store/remembered.ts';

export interface Route {
  readonly view: View;
  /** Id of the selected node. */
  readonly selected: string | undefined;
}

/** With its `#`. */
export function printRoute({ view, selected }: Route): string {
  const query = selected === undefined ? '' : `?sel=${encodeURIComponent(selected)}`;
  return `#/${view}${query}`;
}

/** Absent: the address names no place of this app. */
export function readRoute(hash: string): Route | undefined {
  const [, path, query = ''] = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash) ?? [];
  const view = views.find((known) => known === path);
  if (view === undefined) return undefined;
  return { view, selected: new URLSearchParams(query).get('sel') ?? undefined };
}
