import { expect, it } from 'vitest';
import type { Problem } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { markWords, problemMarks } from '#ui/canvas/problem-marks.ts';
import { nothingToSay } from '../../support/fake-compiler.ts';

const problem = (severity: Problem['severity'], node?: string): Problem => ({
  code: 'test',
  severity,
  message: 'Something.',
  // The brand is what ids carry; the text is one.
  ...(node !== undefined && { node: node as NodeId }),
});

it('counts errors and warnings by node; notes and problems of no node are left out', () => {
  const problems = [
    problem('error', 'bronze.a'),
    problem('warning', 'bronze.a'),
    problem('warning', 'bronze.b'),
    problem('info', 'bronze.c'),
    problem('error'),
  ];
  const marks = problemMarks({ ...nothingToSay, problems });
  expect(Object.fromEntries(marks)).toEqual({
    'bronze.a': { errors: 1, warnings: 1 },
    'bronze.b': { errors: 0, warnings: 1 },
  });
  expect(problemMarks(undefined).size).toBe(0);
});

it('says the worst', () => {
  expect(markWords({ errors: 2, warnings: 5 })).toBe('2 errors');
  expect(markWords({ errors: 0, warnings: 1 })).toBe('1 warning');
});
