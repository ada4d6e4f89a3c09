/** Fields that forms of several modules have. Each gives the code of its own sentence for what cannot be read. */
import { z } from 'zod';

/** The version of what is changed. */
export const versionField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
/** The same; 0 where nothing was there. */
export const versionOrNoneField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The key of a record chosen from a list; '' = none. */
export const keyOrNoneField = (unknown: string) => z.string().regex(/^[a-z0-9-]{0,80}$/, unknown);

/** One of few words. */
export const wordField =
  (unknown: string) =>
  <const Word extends string>(words: readonly Word[]) =>
    z.enum(words, { error: unknown });

/** A box that is ticked or is not sent at all; without a code, anything else is not our form. */
export const boxField = (unknown?: string) =>
  z
    .literal('ja', unknown)
    .optional()
    .transform((ticked) => ticked === 'ja');

/** What may be left out, read by `read`; null where it is. */
export const optionalField = <Value>(read: (typed: string) => Value | undefined, unreadable: string) =>
  z.string().transform((typed, context): Value | null => {
    if (typed.trim() === '') return null;
    const value = read(typed);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: unreadable });
    return z.NEVER;
  });

/** What may not be left out after all. */
export const neededField = <Value>(field: z.ZodType<Value | null, string>, missing: string) =>
  field.transform((value, context): Value => {
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
