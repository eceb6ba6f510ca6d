import { expect, it } from 'vitest';
import { drawRoute } from '#ui/canvas/scene/link-curve.ts';

/** Writes down what is drawn. */
function pen() {
  const steps: string[] = [];
  return {
    steps,
    moveTo: (x: number, y: number) => steps.push(`M ${x} ${y}`),
    lineTo: (x: number, y: number) => steps.push(`L ${x} ${y}`),
    bezierCurveTo: (...numbers: readonly number[]) => steps.push(`C ${numbers.join(' ')}`),
  };
}

it('is straight between points of one height, and curves level into the others', () => {
  const drawn = pen();
  drawRoute(drawn, [
    { x: 0, y: 0 },
    { x: 100, y: 50 },
    { x: 300, y: 50 },
    { x: 400, y: 50 },
  ]);
  expect(drawn.steps).toEqual(['M 0 0', 'C 50 0 50 50 100 50', 'L 300 50', 'L 400 50']);
});

it('turns where the link leads back', () => {
  const drawn = pen();
  drawRoute(drawn, [
    { x: 600, y: 32 },
    { x: 610, y: 80 },
    { x: -10, y: 80 },
    { x: 0, y: 32 },
  ]);
  expect(drawn.steps).toEqual([
    'M 600 32',
    'C 648 32 658 80 610 80',
    'L -10 80',
    'C -58 80 -48 32 0 32',
  ]);
});

it('draws nothing of nothing', () => {
  const drawn = pen();
  drawRoute(drawn, []);
  expect(drawn.steps).toEqual([]);
});
