/** The file of the bundle that is open: the chosen one, else the bundle's own settings. */
import type { OutputFileSummary } from '#core/compiler.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';

export function useChosenFile(): OutputFileSummary | undefined {
  const chosen = useSession((state) => state.outputFile);
  return useWorkspace(({ checked }) => {
    const files = checked?.files ?? [];
    const called = (wanted: string | undefined) => files.find(({ path }) => path === wanted);
    return called(chosen) ?? called('databricks.yml') ?? called('README.md') ?? files[0];
  });
}
