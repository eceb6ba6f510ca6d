import { describe, expect, it } from 'vitest';
import steps from '../../../schemas/step.schema.json' with { type: 'json' };
import { choiceWords } from '../../../src/ui/forms/fields/choice-words.ts';

describe('the words of choices', () => {
  it('are those of the value, or of what it is called', () => {
    const wordsOf = choiceWords(['streaming-table', 'min', 'csv']);
    expect(['streaming-table', 'min', 'csv'].map(wordsOf)).toEqual([
      'Streaming table',
      'Minimum',
      'CSV',
    ]);
  });

  it('never change the case of a symbol, and know every unit', () => {
    const units = /"enum":(\["mm"[^\]]*\])/.exec(JSON.stringify(steps))?.[1] ?? '[]';
    const values: readonly string[] = JSON.parse(units);
    const wordsOf = choiceWords(values);
    expect(values).toContain('mg');
    for (const value of values.filter((unit) => unit.length <= 3)) {
      expect(wordsOf(value)).toContain(`(${value})`);
    }
    expect(wordsOf('celsius')).toBe('Degrees Celsius (°C)');
  });
});
