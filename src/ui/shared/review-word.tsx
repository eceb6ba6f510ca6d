/** How far the review of a table is, as icon, word and colour. */
import {
  BadgeCheck,
  Circle,
  CircleDashed,
  CircleHelp,
  type LucideIcon,
  RefreshCw,
} from 'lucide-react';
import { type Review, type Reviewed, reviewText } from '#core/migration/review.ts';
import styles from './review-word.module.css';

const icons: Readonly<Record<Review, LucideIcon>> = {
  undecided: CircleHelp,
  changed: RefreshCw,
  open: Circle,
  'with-readers': CircleDashed,
  accepted: BadgeCheck,
};

export function ReviewWord({ review, isUndecided }: Omit<Reviewed, 'node'>) {
  const Icon = icons[review];
  const text = reviewText({ review, isUndecided });
  return (
    <span className={styles.review} data-review={review} title={text}>
      <Icon size={14} aria-hidden />
      {text}
    </span>
  );
}
