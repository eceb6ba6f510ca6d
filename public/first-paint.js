// Puts the remembered theme on the page before it is first painted. Blocking, so kept tiny.
try {
  const { theme } = JSON.parse(localStorage.getItem('lakewright.session') ?? '{}');
  if (['light', 'dark', 'contrast'].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme holds.
}
