// Puts the theme on the page before it is first painted. Blocking, so kept tiny.
let theme;
try {
  theme = JSON.parse(localStorage.getItem('lakewright.session') ?? '{}').theme;
} catch {
  // Storage is blocked: the system's theme holds.
}
if (!['light', 'dark', 'contrast'].includes(theme)) {
  theme = matchMedia('(prefers-contrast: more)').matches ? 'contrast' : undefined;
}
if (theme) document.documentElement.dataset.theme = theme;
