/** The search someone probably meant whose words name no table. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { type MatchingOptions, matching } from './matching.ts';

/** A name in a search, without what leads and follows it. */
const name = /(?<=^|[\s,|+!-])[^\s,|+!"*?:-][^\s,|+"*?:]*(?=$|[\s,|+])/g;

/** @returns absent: nothing close finds anything either */
export function mendSearch(
  pipeline: Pipeline,
  text: string,
  options: MatchingOptions = {},
): string | undefined {
  const near = nearMissFinder(new Set(nodesOf(pipeline).flatMap((node) => wordsOf(node.name))));
  const mended = text.trim().replace(name, (typed) => {
    const isThere = matching(pipeline, typed, options).size > 0;
    return isThere ? typed : (near(typed) ?? typed);
  });
  const helps = mended !== text.trim() && matching(pipeline, mended, options).size > 0;
  return helps ? mended : undefined;
}

/** Words this short are near to anything. */
const shortest = 4;

/** A name, and its words: a search asks for a part of a name. */
function wordsOf(whole: string): readonly string[] {
  const words = whole.split(/[^\p{L}\p{N}]+/u);
  return [whole, ...words.filter((word) => word.length >= shortest)];
}
