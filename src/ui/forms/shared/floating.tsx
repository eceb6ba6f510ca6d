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
      if (anchor.current) move(card, anchor.current, place);
    };
    follow();
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    const size = new ResizeObserver(follow);
    size.observe(card);
    // Out of sight as long as what it belongs to is.
    const sight = new IntersectionObserver(([seen]) => {
      card.style.visibility = seen?.isIntersecting ? 'visible' : 'hidden';
    });
    sight.observe(anchor.current);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
      size.disconnect();
      sight.disconnect();
    };
  }, [anchor, place]);
  return (
    <div ref={element} popover="manual" className={styles.floating}>
      {children}
    </div>
  );
}

function move(card: HTMLElement, anchor: HTMLElement, place: FloatingProps['place']): void {
  const at = anchor.getBoundingClientRect();
  const edge = anchor.closest('[data-region]')?.getBoundingClientRect().left ?? at.left;
  const isBeside = place === 'beside' && edge > cardWidth + 3 * gap;
  const width = place === 'beside' ? cardWidth : at.width;
  const left = isBeside ? edge - width - 2 * gap : at.left;
  const wanted = isBeside ? at.top : at.bottom + gap;
  const fits = wanted + card.offsetHeight <= window.innerHeight - gap;
  const above = isBeside
    ? window.innerHeight - card.offsetHeight - gap
    : at.top - card.offsetHeight - gap;
  card.style.width = `${width}px`;
  card.style.left = `${Math.max(gap, left)}px`;
  card.style.top = `${Math.max(gap, fits ? wanted : above)}px`;
}
