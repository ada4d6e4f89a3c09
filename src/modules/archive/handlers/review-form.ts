import { z } from 'zod';
import type { Writer } from '../../../platform/database.ts';
import type { Form, Visit } from '../../../platform/route.ts';
import { correctDraft } from '../commands/correct-draft.ts';
import type { Edit } from '../rules/review-edits.ts';
import { settledByEdits } from '../rules/review-settling.ts';
import type { Opened } from './opened-draft.ts';

const versionMax = 2_000_000_000;
const hidden = z.object({
  csrf: z.string(),
  formKey: z.uuid(),
  version: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(1).max(versionMax)),
});
const hiddenNames = ['csrf', 'formKey', 'version'];

export type SentForm = { version: number; typed: Record<string, string> };

/** The version and what was typed; nothing at all when the form has a field that ours has not. */
export function sentForm(form: Form, isOurs: (name: string) => boolean): SentForm | undefined {
  const parsed = hidden.safeParse(form);
  const typed = Object.fromEntries(Object.entries(form).filter(([name]) => !hiddenNames.includes(name)));
  if (!parsed.success || !Object.keys(typed).every(isOurs)) return undefined;
  return { version: parsed.data.version, typed };
}

export const ownFields =
  (...names: string[]) =>
  (name: string): boolean =>
    names.includes(name);

/** Adds the edits to the draft in the name of the visitor. Nothing to change is a success too. */
export async function correct(
  visit: Visit<Writer>,
  { draft, base }: Opened,
  { edits, version }: { edits: readonly Edit[]; version: number },
): Promise<'corrected' | 'changed-meanwhile'> {
  if (version !== draft.version) return 'changed-meanwhile';
  if (edits.length === 0) return 'corrected';
  const all = [...edits, ...settledByEdits(base.record, base.review, edits)];
  const change = { edits: all, by: visit.actor.name, now: visit.now, version, register: base.register };
  const stored = await correctDraft(visit.db, draft, change);
  return stored.ok ? 'corrected' : 'changed-meanwhile';
}
