/** Every source-system profile; the first that matches applies. Add a file, then a line here. */
import { anySystem } from './any-system.ts';
import type { Profile } from './define.ts';
import { maximo } from './maximo.ts';

export const profiles: readonly Profile[] = [maximo, anySystem];

/** @param sourceSystem as the config spells it; case does not matter */
export function profileOf(sourceSystem: string | undefined): Profile {
  const system = sourceSystem?.toLowerCase() ?? '';
  const found = profiles.find(({ sourceSystems }) => sourceSystems.includes(system));
  return found ?? anySystem;
}
