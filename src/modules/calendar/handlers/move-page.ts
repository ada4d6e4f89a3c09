import type { Reader } from '../../../platform/database.ts';
import type { FormState } from '../../../platform/design/index.ts';
import type { Page, Visit } from '../../../platform/route.ts';
import { mayMove, meetingKey, type MeetingHead, type MeetingState } from '../../meetings/index.ts';
import { MovePage, type MoveForms } from '../pages/move.page.tsx';
import { may } from '../policy.ts';
import { plannableBodies } from '../queries/bodies.ts';
import { movesOf, type MoveProposal } from '../queries/moves.ts';
import { pairsOf, type Pair } from '../queries/pairs.ts';
import type { Collision } from '../rules/collisions.ts';
import { alternativesMax } from '../rules/move-states.ts';
import { collisionsOfDays } from './collisions.ts';
import { dependentsOf, type DatesThatDepend } from './dependents.ts';
import { formState, timeTyped, versionToShow, type ShownForm } from './form-view.ts';

export type MoveShown = {
  readonly meeting: MeetingHead;
  readonly others: readonly DatesThatDepend[];
  /** A form that was refused, with what was typed. */
  readonly proposal?: ShownForm;
  readonly approval?: ShownForm;
  readonly keeping?: ShownForm;
};

/** The page of a meeting's move as it stands now. */
export async function movePage(visit: Visit<Reader>, shown: MoveShown): Promise<Page> {
  const { db, actor, page: context } = visit;
  const { meeting, others } = shown;
  const moves = await movesOf(db, meeting.id);
  const open = moves.find(({ state }) => state === 'proposed') ?? null;
  const pairs = (await pairsOf(db, [meeting.id])).filter(({ isRemoved }) => !isRemoved);
  const isMovable = mayMove(meeting.state);
  const plans = may(actor, 'plan-meetings') && isMovable;
  return MovePage({
    context,
    meeting: { ...meeting, dayKey: meetingKey(meeting) },
    open,
    collisionsOf: open ? await collisionsOf(db, meeting, open) : new Map(),
    settled: moves.filter(({ state }) => state !== 'proposed'),
    dependents: open || plans ? await dependentsOf(visit, { meeting, pairs, others }) : [],
    forms: plans ? await formsOf(visit, shown, { open, pairs }) : { kind: 'none' },
    refused: refusedOf(visit, shown),
    isMovable,
  });
}

/** What a form was refused for is said also where its fields are gone: somebody else was first. */
function refusedOf(visit: Visit<Reader>, { proposal, approval, keeping }: MoveShown): FormState | null {
  const refused = [proposal, approval, keeping].find((form) => (form?.problems ?? []).length > 0);
  return refused ? formState(visit, refused) : null;
}

async function collisionsOf(
  db: Reader,
  { id, bodyId }: MeetingHead,
  { alternatives }: MoveProposal,
): Promise<Map<number, readonly Collision[]>> {
  const found = await collisionsOfDays(db, { bodyId, meetingId: id }, alternatives);
  return new Map(alternatives.map(({ position }, index) => [position, found[index]?.collisions ?? []]));
}

type There = { readonly open: MoveProposal | null; readonly pairs: readonly Pair[] };

async function formsOf(visit: Visit<Reader>, shown: MoveShown, { open, pairs }: There): Promise<MoveForms> {
  const { meeting, proposal, approval, keeping } = shown;
  if (open) {
    const problems = [...(approval?.problems ?? []), ...(keeping?.problems ?? [])];
    const version = versionToShow(visit, problems, open.version);
    return {
      kind: 'settle',
      approval: formState(visit, { ...(approval ?? { values: tellStart(meeting) }), version }),
      keeping: formState(visit, { ...(keeping ?? { values: {} }), version }),
      along: movableAlong(meeting, pairs).map((pair) => ({
        name: alongField(pair),
        bodyName: pair.other.bodyShortName,
      })),
    };
  }
  const bodies = await plannableBodies(visit.db);
  const form = formState(visit, proposal ?? { values: startOf(meeting) });
  return { kind: 'propose', form, bodies };
}

/** The meeting's own body is asked unless somebody says otherwise, and times and place stay as they are. */
function startOf({ bodyKey, startsAt, endsAt, place }: MeetingHead): Record<string, string> {
  const numbers = Array.from({ length: alternativesMax }, (_, index) => index + 1);
  const times = numbers.flatMap((number) => [
    [`starts${number}`, timeTyped(startsAt)],
    [`ends${number}`, timeTyped(endsAt)],
    [`place${number}`, place],
  ]);
  return { forBody: bodyKey, ...(Object.fromEntries(times) as Record<string, string>) };
}

/** Who was called to a meeting is told that it moves, unless somebody says otherwise. */
const tellStart = ({ state }: MeetingHead): Record<string, string> =>
  state === 'called' ? { tell: 'ja' } : {};

export const alongField = ({ number }: Pick<Pair, 'number'>): string => `along${number}`;

/** The meetings that belong to this one, stand on its day and could move with it. */
export const movableAlong = (meeting: MeetingHead, pairs: readonly Pair[]): Pair[] =>
  pairs.filter(
    ({ other }) =>
      other.meeting !== null &&
      other.meeting.heldOn === meeting.heldOn &&
      mayMove(other.meeting.state as MeetingState),
  );
