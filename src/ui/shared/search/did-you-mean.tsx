/** Offers the search that was probably meant. */
import { useSession } from '../services.ts';
import styles from './did-you-mean.module.css';

export function DidYouMean({ meant }: { readonly meant: string }) {
  const searchFor = useSession((state) => state.searchFor);
  return (
    <>
      Did you mean{' '}
      <button
        type="button"
        className={styles.meant}
        // The search field keeps the focus: this goes away with the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => searchFor(meant)}
      >
        {meant}
      </button>
      ?
    </>
  );
}
