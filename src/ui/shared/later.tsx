/** Draws its content in a task of its own, so that a large project does not open in one long one. */
import { type ReactNode, startTransition, useEffect, useState } from 'react';

export function Later({ children }: { readonly children: ReactNode }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setDue(true)));
    return () => clearTimeout(timer);
  }, []);
  return isDue ? children : null;
}
