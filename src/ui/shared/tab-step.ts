/** Where a key leads in a row of tabs, by the WAI-ARIA pattern. Pure. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** @returns absent: the key means nothing here */
export function tabStep<T>(key: string, tabs: readonly T[], at: number): T | undefined {
  return tabs[steps[key]?.(at, tabs.length) ?? -1];
}
