import { z } from 'zod';
import { outcomeCodes } from '../../../kernel/outcome.ts';
import type { Day } from '../../../kernel/day.ts';
import { consents, reservationKinds, type ItemMinutes } from '../rules/item-minutes.ts';

const day = z.custom<Day>((value) => typeof value === 'string');
const consent = z.enum(consents).nullable();
const outcome = z.object({
  id: z.string(),
  recommendation: z.number().nullable(),
  topic: z.string(),
  outcome: z.enum(outcomeCodes).nullable(),
  text: z.string(),
  note: z.string(),
  consent,
  isSeparable: z.boolean(),
  commonUnderstanding: z.string(),
  decidingBodyId: z.string().nullable(),
});
const position = z.object({
  id: z.string(),
  kind: z.enum(['reservation', 'dissent', 'statement']),
  organisationId: z.string().nullable(),
  party: z.string(),
  concerning: z.string(),
  text: z.string(),
  reservationKind: z.enum(reservationKinds).nullable(),
  condition: z.string(),
  dependsOnItemId: z.string().nullable(),
});
const action = z.object({
  id: z.string(),
  what: z.string(),
  ownerName: z.string(),
  organisationId: z.string().nullable(),
  personId: z.string().nullable(),
  ownerBodyId: z.string().nullable(),
  dueOn: day.nullable(),
  due: z.string(),
});
const content = z.object({
  text: z.string(),
  outcomes: z.array(outcome),
  positions: z.array(position),
  actions: z.array(action),
  consent,
  votes: z.object({ for: z.number(), against: z.number(), abstained: z.number() }).nullable(),
  takesEffectEarly: z.boolean(),
  settlements: z.array(
    z.object({ positionId: z.string(), event: z.enum(['lifted', 'maintained']), reason: z.string() }),
  ),
});

/** What was written of an item as the database keeps it. What cannot be one is a bug and throws. */
export const storedMinutes = (stored: unknown): ItemMinutes => content.parse(stored);
