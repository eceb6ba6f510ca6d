/** Opens the window's own file chooser for uploads. */

export function askForUpload(): void {
  document
    .querySelector<HTMLInputElement>('input[type="file"][aria-label="Upload legacy configs"]')
    ?.click();
}
