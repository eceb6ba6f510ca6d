/** Lets the user name what was just added, and then goes back to the canvas. */
import type { NodeId } from '#core/model/pipeline.ts';
import { focusRegionNamed, focusWhenThere } from '../../shared/regions.ts';

/** The name field of the inspector, its text selected, so that typing replaces the made-up name. */
export function focusNodeName(id: NodeId): void {
  focusWhenThere(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-name-field="${CSS.escape(id)}"]`);
    if (!field) return null;
    // Before it has the focus: a frame later, what was typed meanwhile would be selected as well.
    field.select();
    returnToCanvasFrom(field);
    field.setAttribute('data-calm', '');
    return field;
  });
}

/** Only this once: someone who came here in another way stays in the form. */
function returnToCanvasFrom(field: HTMLInputElement): void {
  const listening = new AbortController();
  const { signal } = listening;
  const leave = (): void => {
    listening.abort();
    field.removeAttribute('data-calm');
  };
  field.addEventListener('blur', leave, { signal });
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter' || key === 'Escape') focusRegionNamed('Canvas');
  };
  field.addEventListener('keydown', onKeyDown, { signal });
}
