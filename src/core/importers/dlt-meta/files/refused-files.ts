/** Notes why DLT-META refuses an onboarding file as a whole, where the conversion does not mind. */
import type { ReportTopic } from '#core/diagnostics.ts';
import { placeOf } from '../reading/placed.ts';
import type { OnboardingFile } from './onboarding-entries.ts';

/** Where both layers are onboarded at once, every entry needs the keys of both. */
export function reportMissingSilver(
  { legacy, entries }: OnboardingFile,
  report: ReportTopic,
): void {
  const without = entries.filter(({ outline }) => outline.bronze && !outline.silver);
  const [first] = without;
  if (!first || entries.every(({ outline }) => !outline.silver)) return;
  report('silver-keys-missing', {
    severity: 'info',
    message: `${legacy.file.path} has entries without a silver table: ${without.length} of ${entries.length}. DLT-META refuses such a file when it onboards both layers at once.`,
    hint: 'Their bronze tables are converted. Onboard one layer after the other if you keep using the file.',
    at: placeOf(first.at),
  });
}
