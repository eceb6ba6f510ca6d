/** How many nodes the compact layout takes: with more it needs seconds. */
export const compactAtMost = 400;
