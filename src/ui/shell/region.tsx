/** One part of the window that F6 leads to. What loads on demand holds up its own region only. */
import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { Later } from '../shared/later.tsx';
import styles from './regions-layout.module.css';

interface RegionProps {
  readonly name: string;
  /** A button for when it stopped. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

export function Region({ name, way, children }: RegionProps) {
  return (
    <section aria-label={name} data-region className={styles.region}>
      <ErrorBoundary what={`The ${name.toLowerCase()}`} way={way}>
        <Suspense>
          <Later>{children}</Later>
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
