/** The shape every view of the project has. One folder per view sits beside this file. */
import type { ComponentType } from 'react';
import type { View } from '#store/remembered.ts';

export interface ViewDefinition {
  readonly id: View;
  /** Of its tab and its region. */
  readonly title: string;
  /** Which regions stand around it; `alone` has the window to itself while it is open. */
  readonly around: 'all' | 'no inspector' | 'alone';
  /** Whether it can be used in a window under 760 pixels. */
  readonly fitsSmall?: boolean;
  readonly component: ComponentType;
  /** Stands in the place of the explorer. */
  readonly explorer?: ComponentType;
}
