/** Builds the service worker, which knows the names of all files of the page. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/** @returns a plugin that adds `service-worker.js` to the built page */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const built = Object.values(bundle).map((file) => ({
        name: file.fileName,
        content: file.type === 'chunk' ? file.code : file.source,
      }));
      const copied = readdirSync('public').map((name) => ({
        name,
        content: readFileSync(`public/${name}`),
      }));
      const files = [...built, ...copied].sort((a, b) => (a.name < b.name ? -1 : 1));
      const hash = createHash('sha256');
      for (const { name, content } of files) hash.update(name).update(content);
      const { outputFiles } = await build({
        entryPoints: ['src/service-worker/service-worker.ts'],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        define: {
          appFiles: JSON.stringify(files.map(({ name }) => name)),
          appVersion: JSON.stringify(hash.digest('hex').slice(0, 16)),
        },
      });
      const source = outputFiles[0]?.text ?? '';
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}
