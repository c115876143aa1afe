/** What the benches measure: the built code, as it ships. Looking up imports in the test runner costs more than routing does. */

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Builds modules of `src/`, each under its key; `name` keeps benches out of each other's way. Answers how to load one of them. */
export async function built(name: string, modules: Readonly<Record<string, string>>) {
  const outDir = at(`node_modules/.bench-${name}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'es2022',
      lib: {
        entry: Object.fromEntries(Object.entries(modules).map(([key, path]) => [key, at(`src/${path}`)])),
        formats: ['es'],
      },
    },
  });
  return <Module>(key: string): Promise<Module> => import(`${outDir}/${key}.js`);
}
