import type { Reader } from '../../../platform/database.ts';
import type { Module, Reply, Visit } from '../../../platform/route.ts';
import { GlossaryPage } from '../pages/glossary.page.tsx';
import { glossaryQuery } from '../rules/glossary-list.ts';
import { helpFor } from './help-for.ts';

export const showGlossary =
  (modules: readonly Module<string>[]) =>
  async ({ actor, query, page: context }: Visit<Reader>): Promise<Reply> => {
    const view = { context, words: glossaryQuery(query['q']), tasks: helpFor(modules, actor) };
    return { status: 200, page: GlossaryPage(view) };
  };
