/** Whether the user asked for as little motion as can be. */
export const calm = matchMedia('(prefers-reduced-motion: reduce)');
