import { refuse, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { assert } from '../../../kernel/assert.ts';
import { changeAs, reading, type Database, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import type { Log } from '../../../platform/log.ts';
import type { StoredMeeting } from '../../meetings/index.ts';
import { draftById, type Draft } from '../queries/draft.ts';
import type { FileToRead } from '../queries/read-in-cage.ts';
import { archiveRegister } from '../queries/register.ts';
import { applyEdits, editsOf, withEdit, type Edit } from '../rules/review-edits.ts';
import { suggestionEdits } from '../rules/review-people-form.ts';
import { questionsOf } from '../rules/review-questions.ts';
import { acceptDraft, type AcceptDraftRefusal } from './accept-draft.ts';
import { correctDraft } from './correct-draft.ts';
import { queueImports } from './queue-imports.ts';
import { openDraftReader } from './read-draft.ts';

type By = { readonly actor: Actor; readonly now: Date };

/**
 * Answers every doubt with its suggestion and accepts. For documents somebody already stands behind (the demo world's
 * own minutes); what people import is reviewed by people.
 */
export async function acceptWithSuggestions(
  db: Writer,
  draft: Draft,
  { actor, now }: By,
): Promise<Result<StoredMeeting, AcceptDraftRefusal>> {
  const register = await archiveRegister(reading(db));
  if (draft.record === null) return refuse({ code: 'wrong-state' });
  const review = applyEdits(draft.record, editsOf(draft.changes));
  const answers = questionsOf(draft.record, review).flatMap(({ id, options }): Edit[] => {
    const suggested = options.find(({ isSuggested }) => isSuggested);
    return suggested ? [...suggested.edits, { kind: 'settle', at: id }] : [];
  });
  const edits = [...answers, ...suggestionEdits({ review: answers.reduce(withEdit, review), register })];
  const change = { edits, by: actor.name, now, version: draft.version, register };
  const corrected = await correctDraft(db, draft, change);
  if (!corrected.ok) return corrected;
  const again = await draftById(reading(db), draft.id);
  assert(again, 'the draft that was just corrected is there');
  return acceptDraft(db, again, { version: again.version, now, register });
}

export type DirectImport = {
  readonly files: readonly FileToRead[];
  readonly filesFolder: string;
  readonly clock: () => Date;
  readonly log: Log;
};
export type DirectImported = {
  readonly name: string;
  readonly outcome: 'stored' | 'known' | 'refused';
  readonly code?: string;
};

/**
 * Takes files all the way to meetings in one go, in the actor's name: kept, read in the cage, answered with the
 * suggestions, accepted. Run again it finds its files known and changes nothing.
 */
export async function importDirectly(
  database: Database,
  actor: Actor,
  { files, filesFolder, clock, log }: DirectImport,
): Promise<DirectImported[]> {
  const reader = openDraftReader({ database, filesFolder, clock, log });
  const imported: DirectImported[] = [];
  try {
    for (const file of files) {
      const [queued] = await changeAs(database, actor, (db) =>
        queueImports(db, {
          files: [file],
          uploadedBy: actor.userId,
          now: clock(),
          filesFolder,
          jobs: readAtOnce,
        }),
      );
      assert(queued, 'a file that is queued has a draft');
      if (queued.isNew) await reader.read({ draftId: queued.draftId, userId: actor.userId });
      const by = { actor, now: clock() };
      const result = await changeAs(database, actor, (db) => acceptIfReviewed(db, queued.draftId, by));
      imported.push({ name: file.name, ...result });
    }
  } finally {
    await reader.close();
  }
  return imported;
}

/** The file is read here and now, so no job is asked for. */
const readAtOnce: Jobs = {
  enqueue: () => Promise.resolve(),
  work: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

type Outcome = Pick<DirectImported, 'outcome' | 'code'>;

async function acceptIfReviewed(db: Writer, draftId: string, by: By): Promise<Outcome> {
  const draft = await draftById(reading(db), draftId);
  assert(draft, 'a queued draft is there');
  if (draft.state === 'accepted') return { outcome: 'known' };
  if (draft.state !== 'review') return { outcome: 'refused', code: draft.errorCode ?? draft.state };
  const stored = await acceptWithSuggestions(db, draft, by);
  return stored.ok ? { outcome: 'stored' } : { outcome: 'refused', code: stored.refusal.code };
}
