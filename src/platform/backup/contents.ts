import { z } from 'zod';
import { StartupRefusal } from '../startup-refusal.ts';
import { checkPart, readContents } from './container.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const note = z.strictObject({ rows: z.number(), rowsSha256: hash });
const part = z.strictObject({ name: z.string(), offset: z.number(), bytes: z.number(), sha256: hash });

const contentsShape = z.strictObject({
  format: z.literal(1),
  takenAt: z.string(),
  program: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  jobs: z.number(),
  auditTip: z.strictObject({ seq: z.number(), hash }),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** What the tables held, in the order of their parts, which are the first. */
  notes: z.array(note),
  missing: z.array(z.string()),
});
const wholeShape = contentsShape.extend({ parts: z.array(part) });

export type PartNote = z.infer<typeof note>;
export type Contents = z.infer<typeof contentsShape>;
export type Backup = z.infer<typeof wholeShape> & { readonly place: string; readonly hash: string };

/** A backup whose every byte agrees with its hash. Throws a StartupRefusal, in words, for any other file. */
export async function openBackup(place: string): Promise<Backup> {
  const { contents, hash: ownHash } = await readContents(place);
  const read = wholeShape.safeParse(contents);
  if (!read.success)
    throw new StartupRefusal(
      'Sikkerhedskopien er lavet af en anden udgave af programmet. Intet er ændret; brug den udgave.',
    );
  for (const one of read.data.parts) await checkPart(place, one);
  return { ...read.data, place, hash: ownHash };
}
