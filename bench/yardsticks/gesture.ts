/** Moves a canvas as a hand does, one step a frame, and measures the frames. Runs in the page. */

export interface Frames {
  /** Of the frames while it moves. */
  readonly p95: number;
  /** Of those and of the ones after it, in which what is in sight is mounted. */
  readonly worst: number;
  readonly perSecond: number;
}

/** Panned as it is opened; panned from so far out that a thousand tables are in sight; zoomed between the two. */
export type Gesture = 'pan' | 'pan far out' | 'zoom';

/** @param selector what takes wheel events */
export async function measureGesture(selector: string, gesture: Gesture): Promise<Frames> {
  const halfFrames = 60;
  /** What is slow shows soon; it is not waited for. */
  const longestMs = 4000;
  const target = document.querySelector(selector);
  if (!target) throw new Error(`Nothing matches ${selector}.`);
  const place = target.getBoundingClientRect();
  const clientX = place.left + place.width / 2;
  const clientY = place.top + place.height / 2;
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const turn = (step: WheelEventInit): void => {
    const init = { bubbles: true, cancelable: true, clientX, clientY, ...step };
    target.dispatchEvent(new WheelEvent('wheel', init));
  };
  const out = { ctrlKey: true, deltaY: 42 };
  const back = { ctrlKey: true, deltaY: -42 };

  const times: number[] = [];
  const move = async (step: WheelEventInit, from: number): Promise<number> => {
    let before = from;
    const start = before;
    for (let frame = 0; frame < halfFrames && before - start < longestMs / 2; frame += 1) {
      turn(step);
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return before;
  };
  const there = gesture === 'zoom' ? out : { deltaX: 12, deltaY: 48 };
  const home = gesture === 'zoom' ? back : { deltaX: -12, deltaY: -48 };

  if (gesture === 'pan far out') for (let step = 0; step < halfFrames; step += 1) turn(out);
  await nextFrame();
  await nextFrame();
  await move(home, await move(there, await nextFrame()));
  const after: number[] = [];
  for (let before = await nextFrame(); after.length < halfFrames / 2; ) {
    const now = await nextFrame();
    after.push(now - before);
    before = now;
  }
  if (gesture === 'pan far out') for (let step = 0; step < halfFrames; step += 1) turn(back);

  const sorted = times.toSorted((a, b) => a - b);
  const sum = times.reduce((total, time) => total + time, 0);
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    worst: Math.max(...times, ...after),
    perSecond: (1000 * times.length) / sum,
  };
}
