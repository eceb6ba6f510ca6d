/** A name that is typed over in place: taken when its field is left, and given back by Esc. */
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/** @returns what the field is given */
export function useTypedOver(name: string, take: (to: string) => void) {
  const [typed, setTyped] = useState<string>();
  return {
    value: typed ?? name,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>): void => setTyped(target.value),
    onBlur: (): void => {
      const to = typed?.trim() ?? '';
      setTyped(undefined);
      if (to !== '' && to !== name) take(to);
    },
    onKeyDown: ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void => {
      // Leaving the field takes what is typed, so that has to be given back by then.
      if (key === 'Escape') flushSync(() => setTyped(undefined));
      if (key === 'Enter' || key === 'Escape') currentTarget.blur();
    },
  };
}
