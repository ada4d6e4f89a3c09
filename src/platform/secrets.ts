import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupRefusal } from './startup-refusal.ts';

/**
 * Seals what must be read again but not in the database alone: secrets of second factors. `about` binds a sealed text
 * to its place; opened for another place, or changed, it throws.
 */
export type Vault = {
  seal(text: string, about: string): Buffer;
  open(sealed: Uint8Array, about: string): string;
};

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const cipher = 'aes-256-gcm';

/** A vault whose key is derived from this secret (HKDF-SHA-256), so that the secret can serve other uses too. */
export function vaultOf(secret: Uint8Array): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rammevaerk vault 1', keyBytes));
  return {
    seal: (text, about) => {
      const iv = randomBytes(ivBytes);
      const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(about));
      const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      return Buffer.concat([iv, sealing.getAuthTag(), body]);
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed);
      if (bytes.length < ivBytes + tagBytes) throw new Error('Too short to be sealed by us');
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
      opening.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString();
    },
  };
}

/** A vault for as long as the process lives: for tests and one-off programs. */
export const passingVault = (): Vault => vaultOf(randomBytes(keyBytes));

const secretCharactersMin = 32;
const fileName = 'secret.key';
const ownerOnly = 0o600;

/**
 * The vault of this installation: from RAMMEVAERK_SECRET, or from a key file in the data folder, made at the first
 * start and readable by its owner only. It must be kept apart from the database's backup: without it no second factor
 * opens, with it everyone who has both opens all. Throws a StartupRefusal where the secret is too short.
 */
export async function openVault(secret: string | undefined, dataFolder: string): Promise<Vault> {
  if (!secret) return vaultOf(await keyOfFolder(dataFolder));
  if (secret.length >= secretCharactersMin) return vaultOf(Buffer.from(secret));
  throw new StartupRefusal(`RAMMEVAERK_SECRET skal være mindst ${secretCharactersMin} tilfældige tegn.`);
}

async function keyOfFolder(dataFolder: string): Promise<Buffer> {
  const file = path.join(dataFolder, fileName);
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, randomBytes(keyBytes).toString('base64url'), { flag: 'wx', mode: ownerOnly }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const key = Buffer.from(await readFile(file, 'utf8'), 'base64url');
  if (key.length === keyBytes) return key;
  throw new StartupRefusal(`${file} er ikke en nøgle. Hent den fra sikkerhedskopien.`);
}
