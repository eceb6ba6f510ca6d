/** What an eye would see on a screenshot, found by measuring: what is cut off, covered or too small. */
import type { Page } from '@playwright/test';

/** @returns one line for each flaw in the page as it stands */
export function flawsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(measure);
}

/** Runs in the page, so all it needs is inside. */
function measure(): string[] {
  /** Its content is a world of its own, panned and zoomed; editors lay out their text themselves. */
  const worlds = '[role="application"], .monaco-editor';
  const controls = 'button, a[href], input, select, textarea, [role="tab"], [role="option"]';
  const leastTarget = 24;
  /** Edges fall between pixels. */
  const slack = 1.5;

  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const flaws: string[] = [];
  const dialog = document.querySelector('dialog[open]');

  const describe = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return `${role} “${words.trim().slice(0, 40)}”`;
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const clips = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
    overflowX !== 'visible' || overflowY !== 'visible';
  const scrolls = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isTall = element.scrollHeight > element.clientHeight + 1;
    const isWide = element.scrollWidth > element.clientWidth + 1;
    return (/auto|scroll/.test(overflowY) && isTall) || (/auto|scroll/.test(overflowX) && isWide);
  };
  const ancestorsOf = (element: Element): Element[] => {
    const above: Element[] = [];
    for (let at = element.parentElement; at; at = at.parentElement) above.push(at);
    return above;
  };
  const windowOf = (element: Element): Box => {
    const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (const above of ancestorsOf(element)) {
      if (!clips(getComputedStyle(above))) continue;
      const { left, top, right, bottom } = above.getBoundingClientRect();
      box.left = Math.max(box.left, left);
      box.top = Math.max(box.top, top);
      box.right = Math.min(box.right, right);
      box.bottom = Math.min(box.bottom, bottom);
    }
    return box;
  };

  const isInWindow = (control: Element, x: number, y: number): boolean => {
    const { left, top, right, bottom } = windowOf(control);
    return x > left && x < right && y > top && y < bottom;
  };
  const whatCovers = (control: Element, x: number, y: number): Element | undefined => {
    const found = document.elementFromPoint(x, y);
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    return found && ![control, ...labels].some((own) => own.contains(found)) ? found : undefined;
  };
  const isTooSmall = (control: Element, width: number, height: number): boolean => {
    const isField = control.matches('input, textarea');
    const isInText = getComputedStyle(control).display === 'inline';
    return Math.min(width, height) < leastTarget - 0.5 && !isField && !isInText;
  };
  const judgeControl = (control: Element): void => {
    const { left, top, width, height } = control.getBoundingClientRect();
    // What is only there for screen readers is a pixel or less.
    if (width <= 1 || height <= 1) return;
    const x = left + width / 2;
    const y = top + height / 2;
    if (!isInWindow(control, x, y)) {
      const isAScrollAway = ancestorsOf(control).some(scrolls);
      if (!isAScrollAway) flaws.push(`out of sight: ${describe(control)}`);
      return;
    }
    const cover = whatCovers(control, x, y);
    if (cover) flaws.push(`${describe(control)} is covered by ${describe(cover)}`);
    if (isTooSmall(control, width, height)) {
      flaws.push(`${describe(control)} is ${width.toFixed()} × ${height.toFixed()} pixels`);
    }
  };

  const isCutBy = (frame: Element, words: DOMRect): boolean => {
    const { overflowX, overflowY } = getComputedStyle(frame);
    const box = frame.getBoundingClientRect();
    const isAcross = words.right > box.right + slack || words.left < box.left - slack;
    // The box of a line is higher than its letters.
    const isDown = words.bottom > box.bottom + 2 * slack || words.top < box.top - 2 * slack;
    return (overflowX !== 'visible' && isAcross) || (overflowY !== 'visible' && isDown);
  };
  const endsInDots = (frame: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(frame);
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  };
  /** Up to what scrolls, or is there for screen readers only. */
  const framesOf = (element: Element): Element[] => {
    const above = [element, ...ancestorsOf(element)];
    const end = above.findIndex((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      return width <= 2 || height <= 2 || scrolls(frame);
    });
    return end < 0 ? above : above.slice(0, end);
  };
  const judgeText = (text: Text): void => {
    const element = text.parentElement;
    if (!element || text.data.trim() === '' || !isSeen(element)) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    const frames = framesOf(element);
    const cut = frames.findIndex((frame) => isCutBy(frame, words));
    if (cut < 0) return;
    const hasDots = frames.slice(0, cut + 1).some(endsInDots);
    if (hasDots && element.closest('[title], [aria-label]')) return;
    const how = hasDots ? 'shortened, and told in full nowhere' : 'cut off';
    flaws.push(`text “${text.data.trim().slice(0, 60)}” is ${how}`);
  };

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) flaws.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  const root = dialog ?? document.body;
  for (const control of root.querySelectorAll(controls)) {
    if (isSeen(control) && !control.closest(worlds)) judgeControl(control);
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (
      text instanceof Text &&
      !text.parentElement?.closest(`${worlds}, textarea, option, script`)
    ) {
      judgeText(text);
    }
  }
  return [...new Set(flaws)];
}
