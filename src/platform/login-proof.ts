import type { Database } from './database.ts';
import { hasProven } from './login.ts';
import type { Login, Proof, Proving, Visit } from './route.ts';

/** Whether this door asks for a proof that the login has not given lately. */
export const needsProof = ({ stepUp }: Asking, login: Login, now: Date): boolean =>
  stepUp === true && !hasProven(login, now);
type Asking = { stepUp?: true | 'when-guarded' };

/** Asks the module that proves; a house without one opens no such door. */
export async function askForProof(proving: Proving | undefined, visit: Visit<Database>): Promise<Proof> {
  if (!proving) throw new Error('A door asks for a proof, and no module can give one');
  return proving.prove(visit);
}
