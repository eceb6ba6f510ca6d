/** The regions of the window, and going from one to the next with the keyboard. */

const canTakeFocus =
  '[data-region-focus], button:enabled, input:enabled, select:enabled, [tabindex="0"]';

/** Puts the focus into the next region that is shown, in the order of the page, and around. */
export function focusRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const start = at === -1 && direction === -1 ? 0 : at;
  const region = regions[(start + direction + regions.length) % regions.length];
  if (region) focusIn(region);
}

/** Prefers what the region says is its heart, then the chosen tab, then whatever comes first. */
export function focusIn(region: HTMLElement): void {
  const heart =
    region.querySelector<HTMLElement>('[data-region-focus]') ??
    region.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
    region.querySelector<HTMLElement>(canTakeFocus);
  heart?.focus();
}
