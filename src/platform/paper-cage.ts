import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openCage, type Cage, type CageFailure, type CageLimits } from './cage.ts';
import type { PaperJob } from './paper-jobs.ts';
import { projectRoot } from './project-root.ts';

/** A caged child for papers. The child starts with the first job. */
export type PaperCage = {
  ask: <Answer>(job: PaperJob, bytes: Uint8Array) => Promise<PaperAnswer<Answer>>;
  close: () => Promise<void>;
};
export type PaperAnswer<Answer> = { ok: true; answer: Answer } | { ok: false; failure: CageFailure };

export function openPaperCage(limits: CageLimits): PaperCage {
  let cage: Promise<Cage> | undefined;
  return {
    ask: async <Answer>(job: PaperJob, bytes: Uint8Array) => {
      cage ??= paperProgram().then((program) => openCage(program, limits));
      return (await (await cage).ask(job, bytes)) as PaperAnswer<Answer>;
    },
    close: async () => (await cage)?.close(),
  };
}

type Bundler = { bundleCaged: (entry: string, folder: string) => Promise<string> };

/** Built beside the bundle; sources (tests, development) build their own when it is stale. */
async function paperProgram(): Promise<string> {
  const root = projectRoot();
  if (!import.meta.filename.endsWith('.ts')) return path.join(root, 'dist/paper-child/main.mjs');
  const bundler = pathToFileURL(path.join(root, 'bin/lib/bundle-caged.js')).href;
  const { bundleCaged } = (await import(bundler)) as Bundler;
  return bundleCaged(path.join(root, 'src/paper-child.ts'), path.join(root, '.cache/paper-child'));
}
