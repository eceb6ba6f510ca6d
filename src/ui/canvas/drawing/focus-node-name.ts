/** Lets the user name what was just added: the name field of the inspector, its text selected. */
import { focusWhenThere } from '../../shared/regions.ts';

export function focusNodeName(): void {
  focusWhenThere(() => {
    const field = document.querySelector<HTMLInputElement>('[data-name-field]');
    // Once it has the focus, so that typing replaces the name that was made up.
    if (field) requestAnimationFrame(() => field.select());
    return field;
  });
}
