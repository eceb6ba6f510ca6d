/**
 * Keeps the app's own files in this browser, so that it opens without a network.
 *
 * It answers from what it has kept and never asks another host: the page's content policy forbids
 * such requests, and this holds for those no policy covers. Each build has a cache of its own; a
 * newer one takes over when the last tab of the older one is closed, so that a tab never mixes two.
 */

/** Filled in by the build: every file of the app, relative to its address. */
declare const appFiles: readonly string[];
/** Filled in by the build: changes whenever one of the files does. */
declare const appVersion: string;
declare const self: ServiceWorkerGlobalScope;

// Names of a module are its own: `self` may be declared as what it is here.
export {};

const prefix = 'lakewright-';
const cacheName = `${prefix}${appVersion}`;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(appFiles);
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  if (new URL(request.url).origin !== self.location.origin) return Response.error();
  const cache = await caches.open(cacheName);
  const wanted = request.mode === 'navigate' ? 'index.html' : request;
  // Hosts that vary by origin would have a script not found that was kept without one.
  const how = { ignoreSearch: true, ignoreVary: true };
  return (await cache.match(wanted, how)) ?? fetch(request);
}
