/** Says that changes are only in this tab, and offers to take them along as a file. */

import { CloudOff } from 'lucide-react';
import { useStore } from 'zustand';
import { formatCount } from '#core/text/wording.ts';
import type { NotStored } from '#store/autosave.ts';
import { ExportButton } from '../share/export-button.tsx';
import { useServices } from '../shared/services.ts';
import { Banner } from './banner.tsx';

const reasons: Readonly<Record<NotStored, string>> = {
  full: 'This browser can’t store more.',
  large: 'The project holds a file that is too large for this browser to store.',
  blocked: 'This browser doesn’t let the page store anything.',
};

export function NotStoredBanner() {
  const state = useStore(useServices().autosave, (autosave) => autosave.state);
  if (state.phase !== 'failed') return null;
  const { reason, changes } = state;
  const what =
    changes === 1 ? 'Your last change is' : `Your last ${formatCount(changes)} changes are`;
  return (
    <Banner role="alert" icon={CloudOff} words={`${reasons[reason]} ${what} only in this tab.`}>
      <ExportButton size="small">Export project now</ExportButton>
    </Banner>
  );
}
