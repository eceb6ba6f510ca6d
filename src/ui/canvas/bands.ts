/** The icons of the bands, which with their titles keep any from being known by its colour alone. */
import { Archive, Gem, LogIn, LogOut, type LucideIcon, Sparkle } from 'lucide-react';
import type { Band } from '#core/model/graph.ts';

export const bandIcons: Readonly<Record<Band, LucideIcon>> = {
  sources: LogIn,
  bronze: Archive,
  silver: Sparkle,
  gold: Gem,
  sinks: LogOut,
};
