/** Finds the name someone probably meant: the known one that is fewest letters away. */
import { distance } from 'fastest-levenshtein';
import { groupBy } from './group-by.ts';

/**
 * Comparisons one finder makes before it gives up. Reached only when thousands of names are
 * wrong among thousands of known ones, where advice on each would help nobody.
 */
const patience = 20_000_000;

interface Candidate {
  readonly name: string;
  readonly lower: string;
  readonly letters: number;
}

/** Which letters a word has, as bits: words far apart here are far apart in spelling. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A third of a word may be wrong, but never more than three letters. */
const reach = (word: string): number => Math.min(3, Math.floor(word.length / 3));

function byLengthOf(names: Iterable<string>): ReadonlyMap<number, readonly Candidate[]> {
  const candidates = Array.from(names, (name): Candidate => {
    const lower = name.toLowerCase();
    return { name, lower, letters: lettersOf(lower) };
  });
  return groupBy(candidates, ({ name }) => name.length);
}

/** Ready to look up near misses among many names. Letter case does not count as a difference. */
export function nearMissFinder(names: Iterable<string>): (wanted: string) => string | undefined {
  const byLength = byLengthOf(names);
  let left = patience;

  return (wanted) => {
    const lower = wanted.toLowerCase();
    const letters = lettersOf(lower);
    let best: string | undefined;
    /** How far away a better one may be. */
    let limit = reach(wanted);

    const consider = (candidate: Candidate): void => {
      if (candidate.name === wanted || bitCount(candidate.letters ^ letters) > 2 * limit) return;
      const away = distance(candidate.lower, lower);
      if (away > limit) return;
      best = candidate.name;
      limit = away - 1;
    };

    for (let off = -reach(wanted); off <= reach(wanted); off += 1) {
      const candidates = byLength.get(wanted.length + off) ?? [];
      left -= candidates.length;
      if (left < 0) return undefined;
      candidates.forEach(consider);
    }
    return best;
  };
}
