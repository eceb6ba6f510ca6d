/** The line between two regions: dragged, or moved with the arrow keys, it sizes one of them. */
import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './splitter.module.css';
import { usualRem } from './use-rem.ts';

interface SplitterProps {
  readonly label: string;
  /** Where the region it sizes is, seen from the line. */
  readonly sizes: 'left' | 'right' | 'below';
  /** This and the next two in pixels at the usual size of text. */
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  onSize(size: number): void;
}

const keyStep = 32;

/** What is in the region hears of its size only when the line is let go. */
export function Splitter({ label, sizes, size, smallest, largest, onSize }: SplitterProps) {
  const isUpright = sizes !== 'below';
  const within = (wanted: number) => Math.round(Math.min(largest, Math.max(smallest, wanted)));

  const onPointerDown = (down: PointerEvent<HTMLHRElement>): void => {
    const line = down.currentTarget;
    const region = sizes === 'left' ? line.previousElementSibling : line.nextElementSibling;
    if (down.button !== 0 || !(region instanceof HTMLElement)) return;
    const scale = usualRem / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { width, height } = region.getBoundingClientRect();
    const before = (isUpright ? width : height) * scale;
    const sizeAt = (moved: globalThis.PointerEvent): number => {
      const by = isUpright ? moved.clientX - down.clientX : moved.clientY - down.clientY;
      return within(before + (sizes === 'left' ? by : -by) * scale);
    };
    // Only the region moves along; what is in it hears of its size when the line is let go.
    const follow = (moved: globalThis.PointerEvent): void => {
      region.style.flexBasis = regionSize(sizeAt(moved));
    };
    const stop = new AbortController();
    const end = (moved: globalThis.PointerEvent): void => {
      stop.abort();
      onSize(sizeAt(moved));
    };
    line.setPointerCapture(down.pointerId);
    line.addEventListener('pointermove', follow, stop);
    line.addEventListener('pointerup', end, stop);
    line.addEventListener('pointercancel', end, stop);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const [less, more] = isUpright ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp'];
    const step = sizes === 'right' ? -keyStep : keyStep;
    const sizeFor: Readonly<Record<string, number>> = {
      [less]: size - step,
      [more]: size + step,
      Home: smallest,
      End: largest,
    };
    const wanted = sizeFor[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onSize(within(wanted));
  };

  return (
    <hr
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      tabIndex={0}
      className={styles.splitter}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}

/** @returns a size that grows with the text, for stylesheets */
export function regionSize(pixels: number): string {
  return `${pixels / usualRem}rem`;
}
