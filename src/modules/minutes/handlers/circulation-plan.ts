import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { itemsHidden } from '../../agendas/index.ts';
import {
  candidatesFor,
  inGroups,
  isOfMinutes,
  recipientGaps,
  recipientsOf,
  shownRecipients,
} from '../../dispatch/index.ts';
import type { MeetingHead } from '../../meetings/index.ts';
import { hashedRecord } from '../queries/approval-record.ts';
import { circulationOf, hashesWhenSent, itemsToSend, marksOf, rulesOf } from '../queries/circulation.ts';
import { itemsToRemark } from '../queries/remark-list.ts';
import { lastDayOfRemarks, sendHindrances, withoutOutcome } from '../rules/circulation-views.ts';
import type { WithMinutes } from './approval-meeting.ts';

export type CirculationPlan = Awaited<ReturnType<typeof circulationPlan>>;

/** Everything to know before minutes are sent: what keeps them, what to look at, and who gets what. */
export async function circulationPlan(db: Reader, { meeting, minutes }: WithMinutes, today: Day) {
  const items = await itemsToSend(db, meeting.id);
  const hidden = (await itemsHidden(db, meeting.id)).flatMap((one) =>
    one.code === 'disqualified' ? [{ ...one, code: 'hidden' as const }] : [],
  );
  const circulation = await circulationOf(db, meeting.id);
  const early = (await itemsToRemark(db, meeting.id)).filter(({ takesEffectEarly }) => takesEffectEarly);
  return {
    version: minutes.version,
    hindrances: [...sendHindrances(minutes.state, items), ...hidden],
    withoutOutcome: withoutOutcome(items),
    early,
    circulation,
    changed: circulation ? await changedSinceSent(db, meeting.id, circulation.round) : [],
    remarksUntil: lastDayOfRemarks(today, await rulesOf(db, meeting.bodyId)),
    failed: circulation ? await failedMails(db, meeting.id) : [],
    ...(await recipientsFor(db, meeting, today)),
  };
}

async function changedSinceSent(db: Reader, meetingId: string, round: number) {
  const then = await hashesWhenSent(db, { meetingId, round });
  const { items } = await hashedRecord(db, meetingId);
  return items.filter(({ itemId, hash }) => then.get(itemId) !== hash);
}

/** Guests of an item were there for their item and not for the minutes. */
async function recipientsFor(db: Reader, meeting: MeetingHead, today: Day) {
  const walls = { ...(await wallsOf(db, meeting)), today };
  const all = (await candidatesFor(db, meeting)).filter(({ standing }) => standing !== 'guest');
  const shown = await shownRecipients(db, all, walls);
  const isReading = (key: string): boolean =>
    shown.some((one) => one.key === key && one.received !== 'time-only');
  const candidates = all.filter(({ key }) => isReading(key));
  const recipients = shown.filter(({ received }) => received !== 'time-only');
  const { noAddress, badAddress, userClosed } = recipientGaps(recipients);
  return {
    walls,
    candidates,
    notReading: all.filter(({ key }) => !isReading(key)),
    groups: inGroups(candidates, recipients),
    gaps: { noAddress, badAddress, userClosed },
  };
}

async function wallsOf(db: Reader, { id, bodyId, audience }: MeetingHead) {
  return { bodyId, audience, ...(await marksOf(db, id)) };
}

const needsSomebody = ['refused', 'unclear', 'returned', 'no-address', 'bad-address', 'user-closed'] as const;
type FailedState = (typeof needsSomebody)[number];

/** Mails with these minutes that did not arrive, where nobody was sent them again since. */
async function failedMails(db: Reader, meetingId: string) {
  const rows = (await recipientsOf(db, { meetingId })).filter(({ kind }) => isOfMinutes(kind));
  const newest = new Map(rows.toReversed().map((row) => [row.personId ?? row.name, row]));
  return [...newest.values()].flatMap(({ number, name, address, state, answer }) =>
    isFailed(state) ? [{ number, name, address, state, answer }] : [],
  );
}

const isFailed = (state: string): state is FailedState => needsSomebody.includes(state as FailedState);
