import { z } from 'zod';
import type { AnswerContent } from '../rules/answer-content.ts';
import type { ThemeProgress } from '../rules/round-views.ts';

const statement = z.object({
  key: z.string(),
  text: z.string(),
  department: z.string(),
  reference: z.string(),
  since: z.string().nullable(),
});
const content = z.record(
  z.string(),
  z.object({
    nothing: z.boolean(),
    statements: z.array(statement),
    values: z.record(z.string(), z.string()),
  }),
);
const progress = z.record(z.string(), z.enum(['empty', 'begun', 'complete', 'nothing']));

/** An answer as the database keeps it. What cannot be one is a bug and throws. */
export const storedContent = (stored: unknown): AnswerContent => content.parse(stored ?? {});
export const storedProgress = (stored: unknown): Record<string, ThemeProgress> => progress.parse(stored);
