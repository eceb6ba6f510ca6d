/** Whether the user's last action came from the keyboard or from a pointer. */

let isKeyboard = false;

if (typeof document !== 'undefined') {
  const listen = (type: 'keydown' | 'pointerdown', value: boolean): void =>
    document.addEventListener(
      type,
      () => {
        isKeyboard = value;
      },
      { capture: true },
    );
  listen('keydown', true);
  listen('pointerdown', false);
}

/** True from a press of a key until a pointer is pressed. */
export function cameByKeyboard(): boolean {
  return isKeyboard;
}
