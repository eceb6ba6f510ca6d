/** How much of the canvas changes to the eye when elements take the place of what was painted. */
import type { Page } from '@playwright/test';

const tries = 6;
/** Of 255: less is how differently a canvas and an element smooth the edges of the same letter. */
const seenDifference = 64;

/** @returns per cent of the canvas's pixels; undefined where the machine was too slow to look in between */
export async function measureJump(page: Page): Promise<number | undefined> {
  const canvas = page.locator('.react-flow');
  const cards = page.locator('.react-flow [data-part="card"]');
  for (let run = 0; run < tries; run += 1) {
    await page.evaluate(zoomInAndHold);
    const painted = await canvas.screenshot();
    const isPainted = (await cards.count()) === 0;
    await page.evaluate(letGo);
    await cards.first().waitFor();
    await page.waitForTimeout(500);
    const mounted = await canvas.screenshot();
    if (!isPainted) continue;
    const images = [painted, mounted].map((image) => image.toString('base64'));
    return page.evaluate(differenceOf, { images, least: seenDifference });
  }
  return undefined;
}

/** Runs in the page: zooms out and in again, and keeps the view from coming to rest. */
async function zoomInAndHold(): Promise<void> {
  const pane = document.querySelector('.react-flow__pane');
  const turn = (step: WheelEventInit): void => {
    const at = { clientX: 700, clientY: 350, bubbles: true, cancelable: true };
    pane?.dispatchEvent(new WheelEvent('wheel', { ...at, ...step }));
  };
  for (const deltaY of [600, -600]) {
    turn({ ctrlKey: true, deltaY });
    await new Promise((resolve) => setTimeout(resolve, deltaY > 0 ? 1000 : 0));
  }
  const hold = setInterval(() => turn({ deltaX: 0, deltaY: 0 }), 10);
  Object.assign(globalThis, { letGo: () => clearInterval(hold) });
}

/** Runs in the page. */
function letGo(): void {
  (globalThis as unknown as { readonly letGo: () => void }).letGo();
}

interface Compared {
  readonly images: readonly string[];
  readonly least: number;
}

/** Runs in the page. */
async function differenceOf({ images, least }: Compared): Promise<number> {
  const pixels = await Promise.all(
    images.map(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height).data ?? [];
    }),
  );
  const [a = [], b = []] = pixels;
  let changed = 0;
  for (let at = 0; at < a.length; at += 4) {
    const isSeen = [0, 1, 2].some(
      (part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > least,
    );
    if (isSeen) changed += 1;
  }
  return (400 * changed) / a.length;
}
