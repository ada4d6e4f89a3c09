import { meetsAssurance } from '../kernel/assurance.ts';
import type { Database } from './database.ts';
import { hasProven } from './login.ts';
import type { Login, Module, Proof, Proving, Visit } from './route.ts';

/** Whether this door asks for a proof that the login has not given lately. */
export const needsProof = ({ stepUp }: Asking, login: Login, now: Date): boolean =>
  stepUp === true && !hasProven(login, now);
type Asking = { stepUp?: true | 'when-guarded' };

/** Whether the sign-in is as sure of who came as this permission demands. */
export function isSureEnough(
  { assurance = {} }: Pick<Module<string>, 'assurance'>,
  permission: string,
  login: Login,
) {
  const demanded = assurance[permission];
  return demanded === undefined || meetsAssurance(login.own?.assurance ?? 'low', demanded);
}

/** Asks the module that proves; a house without one opens no such door. */
export async function askForProof(proving: Proving | undefined, visit: Visit<Database>): Promise<Proof> {
  if (!proving) throw new Error('A door asks for a proof, and no module can give one');
  return proving.prove(visit);
}
