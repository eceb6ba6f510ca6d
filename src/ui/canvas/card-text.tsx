/** A line of a card, cut as the canvas cuts it when it paints the same card. */
import styles from './card-text.module.css';
import { fitParts } from './paint/fit-text.ts';

interface CardTextProps {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  /** The room there is for it. */
  readonly width: number;
}

export function CardText({ text, size, weight, width }: CardTextProps) {
  const { head, tail } = fittedParts(text, `${weight} ${size}px `, width);
  if (tail === undefined) return <span className={styles.text}>{text}</span>;
  // What is left out stays there, so that the browser finds the whole text in the page.
  return (
    <span className={styles.text} title={text}>
      {head}
      <span className={styles.dots} />
      <span className={styles.rest}>{text.slice(head.length, text.length - tail.length)}</span>
      {tail}
    </span>
  );
}

let measuring: OffscreenCanvasRenderingContext2D | null | undefined;

function fittedParts(text: string, font: string, width: number) {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!measuring) return { head: text, tail: undefined };
  measuring.font = font + getComputedStyle(document.body).fontFamily;
  return fitParts(measuring, text, width);
}
