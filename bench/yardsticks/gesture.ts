/** Moves a canvas as a hand does, one step a frame, and measures the frames. Runs in the page. */

export interface Frames {
  readonly p95: number;
  readonly worst: number;
  readonly perSecond: number;
}

export type Gesture = 'pan' | 'zoom';

/** @param selector what takes wheel events */
export async function measureGesture(selector: string, gesture: Gesture): Promise<Frames> {
  const frames = 120;
  const target = document.querySelector(selector);
  if (!target) throw new Error(`Nothing matches ${selector}.`);
  const place = target.getBoundingClientRect();
  const clientX = place.left + place.width / 2;
  const clientY = place.top + place.height / 2;
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const step = (frame: number): WheelEventInit => {
    const isBack = frame >= frames / 2;
    return gesture === 'pan'
      ? { deltaX: isBack ? -6 : 6, deltaY: isBack ? -24 : 24 }
      : { ctrlKey: true, deltaY: isBack ? -3.5 : 3.5 };
  };
  const times: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    const init = { bubbles: true, cancelable: true, clientX, clientY, ...step(frame) };
    target.dispatchEvent(new WheelEvent('wheel', init));
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const sum = times.reduce((total, time) => total + time, 0);
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    worst: sorted.at(-1) ?? 0,
    perSecond: (1000 * times.length) / sum,
  };
}
