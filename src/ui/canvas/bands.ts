/** The words and icons of the bands, so that no band is known by its colour alone. */
import { Archive, Gem, LogIn, LogOut, type LucideIcon, Sparkle } from 'lucide-react';
import type { Band } from '#core/model/graph.ts';

export const bandTitles: Readonly<Record<Band, string>> = {
  sources: 'Sources',
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
  sinks: 'Sinks',
};

export const bandIcons: Readonly<Record<Band, LucideIcon>> = {
  sources: LogIn,
  bronze: Archive,
  silver: Sparkle,
  gold: Gem,
  sinks: LogOut,
};
