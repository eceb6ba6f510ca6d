/** Colours as `#rrggbb`, the one form the editor library takes, from tokens in any CSS notation. */

/** @param token a custom property that holds a colour, such as `--surface` */
export function hexColor(root: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();

  const context = document.createElement('canvas').getContext('2d');
  if (!context) return '#808080';
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether light text reads better on a colour. */
export function isDark(hex: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
