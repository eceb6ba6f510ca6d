/** The regions of the window, and moving the focus into them. */

const canTakeFocus =
  '[data-region-focus], button:enabled, input:enabled, select:enabled, [tabindex="0"]';

/** What was asked to open may have to load first. */
const waitForMs = 4000;

/** Puts the focus into the next region that is shown, in the order of the page, and around. */
export function focusRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const start = at === -1 && direction === -1 ? 0 : at;
  const region = regions[(start + direction + regions.length) % regions.length];
  if (region) heartOf(region)?.focus();
}

/** Puts the focus into a region as soon as there is something in it to focus. */
export function focusRegionNamed(name: string): void {
  focusWhenThere(() => {
    const region = document.querySelector<HTMLElement>(`[data-region][aria-label="${name}"]`);
    return region && heartOf(region);
  });
}

/** Focuses an element once it is there: it may be opened by the very call before this one. */
export function focusWhenThere(find: () => HTMLElement | null): void {
  const end = performance.now() + waitForMs;
  let waiting: AbortController | undefined;
  const look = (): void => {
    const found = find();
    if (!found && performance.now() < end) {
      waiting ??= withholdLetters();
      requestAnimationFrame(look);
      return;
    }
    waiting?.abort();
    found?.focus();
  };
  requestAnimationFrame(look);
}

/** What is typed meanwhile is for what opens, and no shortcut of what has the focus until then. */
function withholdLetters(): AbortController {
  const waiting = new AbortController();
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (key.length > 1 || altKey || ctrlKey || metaKey) return;
    if (target instanceof Element && target.matches('input, textarea, [contenteditable]')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', onKeyDown, { capture: true, signal: waiting.signal });
  addEventListener('pointerdown', () => waiting.abort(), { signal: waiting.signal });
  return waiting;
}

/** What the region says is its heart, else the chosen tab, else whatever comes first. */
function heartOf(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>('[data-region-focus]') ??
    region.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
    region.querySelector<HTMLElement>(canTakeFocus)
  );
}
