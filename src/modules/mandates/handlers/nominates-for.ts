import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { keepsMandates } from '../policy.ts';
import { municipalityChoices, ownMunicipalities, type MunicipalityChoice } from '../queries/choices.ts';
import { mayWriteOnBehalf, nominatingProblem } from '../rules/staffing-states.ts';
import type { StaffingHead } from '../rules/staffing-views.ts';

/** For whom this person may nominate now: the secretariat for all who are invited, others for their own. */
export async function nominatesFor(
  { actor, today }: Pick<Visit<unknown>, 'actor' | 'today'>,
  db: Reader,
  staffing: StaffingHead,
): Promise<MunicipalityChoice[]> {
  const keeps = keepsMandates(actor);
  if (keeps ? !mayWriteOnBehalf(staffing) : nominatingProblem(staffing, today)) return [];
  const all = keeps ? await municipalityChoices(db) : await ownMunicipalities(db);
  return all.filter(({ id }) => staffing.invitedIds.includes(id));
}
