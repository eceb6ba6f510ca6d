/** A text once it has stayed the same for a moment. */
import { useEffect, useState } from 'react';

/** @param afterMs how long it has to stay the same, in milliseconds */
export function useSettled(text: string, afterMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return settled;
}
