import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstChunks } from './scripts/first-chunks.ts';
import { serviceWorkerPlugin } from './scripts/service-worker-plugin.ts';
import { textAssets } from './scripts/text-assets.ts';

/**
 * What the built page may load. Nothing connects anywhere, so files cannot leave the browser.
 * Inline styles are Monaco's and React Flow's; `data:` holds their icons and fonts.
 */
const policy = [
  "default-src 'self'",
  "connect-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only at build: the development server needs its own connection. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  plugins: [textAssets, react(), contentPolicy, serviceWorkerPlugin()],
  worker: { format: 'es', plugins: () => [textAssets] },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // Fetching ahead would be a connection, which the policy forbids.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: firstChunks(import.meta.dirname), debugName: 'first' }],
        },
      },
    },
  },
  server: { port: 4173 },
  preview: { port: 4173, strictPort: true },
});
