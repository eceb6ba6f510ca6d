/** Has the browser keep the app's files, so that it opens without a network. */

/**
 * Waits until the page has loaded: keeping the files must not hold it up.
 * @returns whether the app will open offline; never rejects
 */
export async function keepOffline(): Promise<boolean> {
  // Development serves no service worker.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false;
  try {
    await pageLoaded();
    await navigator.serviceWorker.register('./service-worker.js');
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    // Private windows and strict settings forbid it: the app works as long as it is open.
    return false;
  }
}

function pageLoaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}
