/** Goes to a field of a form: a problem, or a key of the ledger, led there. */
import { type RefObject, useEffect } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import { focusWhenThere } from '../../shared/regions.ts';

/**
 * @param element the form; the field is waited for, as the form may be on its way
 * @param field absent: nothing is gone to
 */
export function useFieldReveal(
  element: RefObject<HTMLElement | null>,
  field: FieldPath | undefined,
): void {
  useEffect(() => {
    if (!field) return;
    focusWhenThere(() => {
      const shown = nearest(element.current, field);
      shown?.scrollIntoView({ block: 'center' });
      return (
        shown?.querySelector<HTMLElement>('input, textarea, select, [role="textbox"], button') ??
        null
      );
    });
  }, [element, field]);
}

/** The field itself, else the nearest around it that is shown. */
function nearest(root: HTMLElement | null, field: FieldPath): HTMLElement | null {
  if (!root || field.length === 0) return null;
  const name = CSS.escape(field.join('.'));
  return (
    root.querySelector<HTMLElement>(`[data-field="${name}"], [data-element="${name}"]`) ??
    nearest(root, field.slice(0, -1))
  );
}
