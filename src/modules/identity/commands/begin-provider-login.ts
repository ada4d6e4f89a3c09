import { sha256, newToken } from '../../../platform/login.ts';
import type { Writer } from '../../../platform/database.ts';
import type { ProviderSecrets } from '../../../platform/provider.ts';

/** From the button to the return: long enough for a second factor on a phone. */
export const attemptMinutesMax = 10;
const keptHours = 24;

type Attempt = { secrets: ProviderSecrets; back: string; now: Date };

/** Writes the attempt down and returns the token that ties it to this browser. Old attempts are cleared away. */
export async function beginProviderLogin(db: Writer, { secrets, back, now }: Attempt): Promise<string> {
  const kept = new Date(now.getTime() - keptHours * 3_600_000);
  await db.deleteFrom('provider_attempts').where('begun_at', '<', kept).execute();
  const token = newToken();
  const row = {
    state_hash: sha256(secrets.state),
    browser_hash: sha256(token),
    nonce: secrets.nonce,
    verifier: secrets.verifier,
    back,
    begun_at: now,
  };
  await db.insertInto('provider_attempts').values(row).execute();
  return token;
}
