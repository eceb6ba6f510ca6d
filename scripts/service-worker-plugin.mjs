/** Builds the service worker, which knows the names of all files of the page. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** @returns a plugin that adds `service-worker.js` to the built page */
export function serviceWorkerPlugin() {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const built = Object.values(bundle).map((file) => [file.fileName, file.code ?? file.source]);
      const copied = readdirSync('public').map((name) => [name, readFileSync(`public/${name}`)]);
      const files = [...built, ...copied].sort(([a], [b]) => (a < b ? -1 : 1));
      const hash = createHash('sha256');
      for (const [name, content] of files) hash.update(name).update(content);
      const { outputFiles } = await build({
        entryPoints: ['src/service-worker/service-worker.ts'],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        define: {
          appFiles: JSON.stringify(files.map(([name]) => name)),
          appVersion: JSON.stringify(hash.digest('hex').slice(0, 16)),
        },
      });
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: outputFiles[0].text,
      });
    },
  };
}
