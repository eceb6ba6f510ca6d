/** Mistakes in a search, in words and with their place; and what completion offers. */
import { describe, expect, test } from 'vitest';
import { completeSelector } from '#core/selectors/complete-selector.ts';
import { readSelector } from '#core/selectors/read-selector.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

describe('a mistake is told with its place', () => {
  test.each([
    ['orders layer:', 'layer:', 'needs a value right after the colon'],
    ['layer:slver', 'layer:slver', 'Did you mean silver?'],
    ['a, layr:silver', 'layr:silver', 'Did you mean layer:?'],
    ['xyzzy:1', 'xyzzy:1', 'Words before a colon are name, layer'],
    ['type:thing', 'type:thing', 'It can be cloud-files'],
    ['+', '+', 'needs the name of a table'],
    ['a -', '-', 'needs something to leave out'],
    ['""', '""', 'holds no text'],
  ])('%s', (text, place, words) => {
    const read = readSelector(text);
    if (read.ok) throw new Error('It was read.');
    expect(read.error.message).toContain(words);
    expect(text.slice(read.error.start, read.error.end)).toBe(place);
  });
});

describe('completion', () => {
  const project = {
    pipeline: pipelineOf([
      tableNode('bronze.orders', '', { group: 'retail daily' }),
      tableNode('silver.orders', '', { group: 'web' }),
    ]),
    problems: [],
  };
  const offered = (text: string): readonly string[] => {
    const { start, options } = completeSelector(text, text.length, project);
    return options.map((option) => text.slice(0, start) + option.text);
  };

  test('offers words before a colon', () => {
    expect(offered('a la')).toEqual(['a layer:']);
    expect(offered('-pro')).toEqual(['-problem:']);
  });
  test('offers the values of a word', () => {
    expect(offered('layer:s')).toEqual(['layer:sources', 'layer:silver', 'layer:sinks']);
    expect(offered('group:')).toEqual(['group:"retail daily"', 'group:web']);
  });
  test('offers names after a plus', () => {
    expect(offered('2+or')).toEqual(['2+orders']);
  });
  test('offers nothing where all is said, or nothing is begun', () => {
    expect(offered('')).toEqual([]);
    expect(offered('orders ')).toEqual([]);
    expect(offered('layer:silver')).toEqual([]);
  });
});
