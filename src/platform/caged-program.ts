import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project-root.ts';

type Bundler = { bundleCaged: (entry: string, folder: string) => Promise<string> };

/** A caged program's file, built beside the bundle; sources (tests, development) build their own when it is stale. */
export async function cagedProgram(name: 'import-child' | 'paper-child' | 'workbook-child'): Promise<string> {
  const root = projectRoot();
  if (!import.meta.filename.endsWith('.ts')) return path.join(root, 'dist', name, 'main.mjs');
  const bundler = pathToFileURL(path.join(root, 'bin/lib/bundle-caged.js')).href;
  const { bundleCaged } = (await import(bundler)) as Bundler;
  return bundleCaged(path.join(root, `src/${name}.ts`), path.join(root, '.cache', name));
}
