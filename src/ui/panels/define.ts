/** The shape every panel below the view has. One folder per panel sits beside this file. */
import type { ComponentType } from 'react';
import type { Checked } from '#core/compiler.ts';
import type { BottomTab } from '#store/remembered.ts';

export interface PanelDefinition {
  readonly id: BottomTab;
  /** Of its tab. */
  readonly title: string;
  /** How many things it lists; its tab shows that beside the title, unless there are none. */
  count?(checked: Checked): number;
  /** Whether one of them is an error. */
  hasErrors?(checked: Checked): boolean;
  readonly component: ComponentType;
}
