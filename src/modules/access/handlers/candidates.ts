import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { createPersonOfRecord } from '../commands/person-of-record.ts';
import { CandidatesPage } from '../pages/candidates.page.tsx';
import { userPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { candidates, unknownNames } from '../queries/candidates.ts';
import { formState } from './form-view.ts';
import { readForm } from './read-form.ts';

export async function showCandidates(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor } = visit;
  const mayMakePersons = may(actor, 'add-persons-of-minutes');
  const unknown = await unknownNames(db);
  const page = CandidatesPage({
    context,
    candidates: await candidates(db),
    unknown: unknown.map((one) => ({
      ...one,
      form: mayMakePersons ? formState(visit, { values: {} }) : null,
    })),
    mayInvite: may(actor, 'keep-accounts'),
  });
  return { status: 200, page };
}

const lettersMax = 300;
const fields = { name: z.string().min(1).max(lettersMax), organisation: z.string().max(lettersMax) };

/** Somebody else may have made the person meanwhile: then the list says how it is now. */
export async function submitCandidatePerson(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(fields, visit.form);
  if (!read?.ok) return notOurForm(visit);
  await createPersonOfRecord(visit.db, read.data);
  return { status: 303, location: userPaths.candidates.to({}) };
}
