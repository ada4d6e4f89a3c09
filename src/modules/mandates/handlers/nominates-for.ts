import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { keepsMandates } from '../policy.ts';
import { municipalityChoices, ownMunicipalities, type MunicipalityChoice } from '../queries/choices.ts';
import { mayWriteOnBehalf, nominatingProblem, type NominatingRefusal } from '../rules/staffing-states.ts';
import type { StaffingHead } from '../rules/staffing-views.ts';

type Who = Pick<Visit<unknown>, 'actor' | 'today'>;

/** The invited this person speaks for: all for the secretariat, their own for others. */
export async function invitedOwn(
  { actor }: Pick<Who, 'actor'>,
  db: Reader,
  { invitedIds }: StaffingHead,
): Promise<MunicipalityChoice[]> {
  const all = keepsMandates(actor) ? await municipalityChoices(db) : await ownMunicipalities(db);
  return all.filter(({ id }) => invitedIds.includes(id));
}

/** Why this person may not nominate now, if there is a reason. */
export function nominatingStop({ actor, today }: Who, staffing: StaffingHead): NominatingRefusal | undefined {
  if (!keepsMandates(actor)) return nominatingProblem(staffing, today);
  return mayWriteOnBehalf(staffing) ? undefined : { code: 'call-not-open' };
}

/** For whom this person may nominate now. */
export const nominatesFor = async (
  who: Who,
  db: Reader,
  staffing: StaffingHead,
): Promise<MunicipalityChoice[]> => (nominatingStop(who, staffing) ? [] : invitedOwn(who, db, staffing));
