/** Something small beside an element, above everything else in the window: a list, a card of help. */
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import styles from './floating.module.css';

interface FloatingProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** `below` is as wide as the anchor; `beside` stands at its left where there is room. */
  readonly place: 'below' | 'beside';
  readonly children: ReactNode;
}

const gap = 4;
const cardWidth = 288;

/** Shown as long as it is rendered. */
export function Floating({ anchor, place, children }: FloatingProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = element.current;
    if (!card || !anchor.current) return;
    card.showPopover();
    const follow = (): void => {
      if (anchor.current) move(card, anchor.current.getBoundingClientRect(), place);
    };
    follow();
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    const size = new ResizeObserver(follow);
    size.observe(card);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
      size.disconnect();
    };
  }, [anchor, place]);
  return (
    <div ref={element} popover="manual" className={styles.floating}>
      {children}
    </div>
  );
}

function move(card: HTMLElement, at: DOMRect, place: FloatingProps['place']): void {
  const isBeside = place === 'beside' && at.left > cardWidth + 2 * gap;
  const width = place === 'beside' ? cardWidth : at.width;
  const left = isBeside ? at.left - width - 3 * gap : at.left;
  const wanted = isBeside ? at.top : at.bottom + gap;
  const fits = wanted + card.offsetHeight <= window.innerHeight - gap;
  const above = isBeside
    ? window.innerHeight - card.offsetHeight - gap
    : at.top - card.offsetHeight - gap;
  card.style.width = `${width}px`;
  card.style.left = `${Math.max(gap, left)}px`;
  card.style.top = `${Math.max(gap, fits ? wanted : above)}px`;
}
