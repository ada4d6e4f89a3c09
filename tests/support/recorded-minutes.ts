import { randomUUID } from 'node:crypto';
import { demoId } from '../../demo/load.ts';
import {
  recordMinutes,
  type ActionToWrite,
  type DecisionToWrite,
  type PositionToWrite,
  type RecordToWrite,
  type TreatmentToWrite,
} from '../../src/modules/meetings/index.ts';
import { changeAs } from '../../src/platform/database.ts';
import type { World } from './world.ts';

const treatment: TreatmentToWrite = {
  text: 'Punktet blev drøftet.',
  outcome: 'AGREED',
  outcomeText: '',
  consent: null,
  commonUnderstanding: '',
  votes: null,
  takesEffectEarly: false,
};

/** A record of an item that was agreed to, and nothing more than what is given. */
export const recordOf = (
  given: Partial<Omit<RecordToWrite, 'treatment'>> & { treatment?: Partial<TreatmentToWrite> } = {},
): RecordToWrite => ({
  decisions: [],
  positions: [],
  actions: [],
  settlements: [],
  ...given,
  treatment: { ...treatment, ...given.treatment },
});

/** "Hjørring" of 'hjoerring'. */
const named = (key: string): string => {
  const letters = key.replaceAll('oe', 'ø').replaceAll('ae', 'æ');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** The reservation of a municipality of the demo world. */
export const reservationBy = (key: string, given: Partial<PositionToWrite> = {}): PositionToWrite => ({
  id: randomUUID(),
  kind: 'reservation',
  organisationId: demoId('organisation', key),
  party: `${named(key)} Kommune`,
  concerning: '',
  text: 'tager forbehold for byrådets behandling',
  reservationKind: 'political',
  condition: '',
  dependsOnItemId: null,
  ...given,
});

export const decisionToWrite = (given: Partial<DecisionToWrite> = {}): DecisionToWrite => ({
  id: randomUUID(),
  recommendation: null,
  topic: '',
  outcome: 'AGREED',
  text: '',
  note: '',
  consent: null,
  isSeparable: false,
  commonUnderstanding: '',
  decidingBodyId: null,
  ...given,
});

export const actionToWrite = (given: Partial<ActionToWrite> = {}): ActionToWrite => ({
  id: randomUUID(),
  what: 'Sekretariatet regner tallene efter',
  ownerName: 'Sekretariatet',
  organisationId: null,
  personId: null,
  ownerBodyId: null,
  dueOn: null,
  due: '',
  ...given,
});

/** Writes minutes of an item into the record, as the secretariat; the refusal's code where it is refused. */
export async function recorded(world: World, itemId: string, minutes: RecordToWrite): Promise<string> {
  const done = await changeAs(world.database, world.actor('mette'), (db) =>
    recordMinutes(db, { itemId, minutes }),
  );
  return done.ok ? 'recorded' : done.refusal.code;
}
