/** The regions of the window, and moving the focus into them. */

const canTakeFocus =
  '[data-region-focus], button:enabled, input:enabled, select:enabled, [tabindex="0"]';

/** What was asked to open may have to load first, on a machine that is slow and busy. */
const waitForMs = 20_000;

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

/** Ends the waiting for what was asked to be focused last. */
let waiting = new AbortController();

/**
 * Focuses an element once it is there: it may be opened by the very call before this one. Whoever
 * has gone elsewhere until then stays there.
 */
export function focusWhenThere(find: () => HTMLElement | null): void {
  waiting.abort();
  const own = new AbortController();
  waiting = own;
  const end = performance.now() + waitForMs;
  const isStillHere = watchFocus();
  const look = (isFirst: boolean): void => {
    if (own.signal.aborted) return;
    const found = isStillHere() ? find() : undefined;
    if (found === null && performance.now() < end) {
      if (isFirst) endOnOtherWish(own);
      requestAnimationFrame(() => look(false));
      return;
    }
    own.abort();
    found?.focus();
  };
  requestAnimationFrame(() => look(true));
}

/**
 * Remembers where the focus is.
 * @returns whether it is still there; where the element that had it is gone, wherever it went instead
 */
export function watchFocus(): () => boolean {
  let from = document.activeElement;
  return () => {
    const { activeElement } = document;
    const isLost = from === null || from === document.body || !from.isConnected;
    if (isLost) from = activeElement;
    return activeElement === from || activeElement === document.body;
  };
}

/** Whether the focus is in a part of the page, or nowhere, as what had it is gone. */
export function keepsFocus(part: Element | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || (part?.contains(activeElement) ?? false);
}

/**
 * Ends the waiting at a click and at every key but those that type: these are for what opens, and no
 * shortcuts of what has the focus until then.
 */
function endOnOtherWish(waiting: AbortController): void {
  const options = { capture: true, signal: waiting.signal };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (modifiers.has(key)) return;
    const types = key.length === 1 || key === 'Backspace' || key === 'Delete';
    const isInField =
      target instanceof Element && target.matches('input, textarea, [contenteditable]');
    if (!types || isInField || altKey || ctrlKey || metaKey) {
      waiting.abort();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', onKeyDown, options);
  addEventListener('pointerdown', () => waiting.abort(), options);
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** What the region says is its heart, else the chosen tab, else whatever comes first. */
function heartOf(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>('[data-region-focus]') ??
    region.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
    region.querySelector<HTMLElement>(canTakeFocus)
  );
}
