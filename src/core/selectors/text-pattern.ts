/** Compares texts with what is searched for, in which `*` and `?` stand for other letters. */

const wildcard = /[*?]/;

/** @param where a text without wildcards may stand: anywhere, or at the start only */
export function patternOf(wanted: string, where: 'anywhere' | 'start'): (text: string) => boolean {
  if (wildcard.test(wanted)) {
    const whole = new RegExp(`^${wanted.replace(/[.*+?^${}()|[\]\\]/g, asPattern)}$`, 'is');
    return (text) => whole.test(text);
  }
  return where === 'start'
    ? (text) => text.toLowerCase().startsWith(wanted)
    : (text) => text.toLowerCase().includes(wanted);
}

function asPattern(sign: string): string {
  if (sign === '*') return '.*';
  return sign === '?' ? '.' : `\\${sign}`;
}
