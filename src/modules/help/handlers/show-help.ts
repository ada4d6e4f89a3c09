import type { Reader } from '../../../platform/database.ts';
import type { Module, Reply, Visit } from '../../../platform/route.ts';
import { HelpPage } from '../pages/help.page.tsx';
import { helpFor } from './help-for.ts';

export const showHelp =
  (modules: readonly Module<string>[]) =>
  async ({ actor, page: context }: Visit<Reader>): Promise<Reply> => ({
    status: 200,
    page: HelpPage({ context, entries: helpFor(modules, actor) }),
  });
