import { holdsOneOf, type Actor } from '../../../kernel/actor.ts';
import type { Module, ModuleHelp } from '../../../platform/route.ts';

/** The help of every module, to the pages this reader may open. */
export const helpFor = (modules: readonly Module<string>[], actor: Actor): ModuleHelp<string>[] =>
  modules.flatMap(({ help = [], permissions }) =>
    help.filter(({ permission }) => holdsOneOf(actor, permissions[permission] ?? [])),
  );
