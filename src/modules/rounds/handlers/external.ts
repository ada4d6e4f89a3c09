import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { changeMeetingState } from '../../meetings/index.ts';
import { addRoundEvent } from '../commands/change-round-state.ts';
import { saveCounterparty } from '../commands/save-counterparty.ts';
import { CounterpartyPage } from '../pages/act-forms.page.tsx';
import type { External } from '../pages/external-part.tsx';
import { roundPaths } from '../paths.ts';
import { keepsRounds } from '../policy.ts';
import { counterpartyOf, roundEventsOf, type Counterparty } from '../queries/external.ts';
import { roundAt } from '../queries/round-at.ts';
import { roundSubject } from '../queries/round-subject.ts';
import type { Collation } from '../rules/collate.ts';
import { externalState, proposesPostponing } from '../rules/external-meeting.ts';
import { missingAddressees } from '../rules/missing.ts';
import type { Round, RoundSubject } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';
import { formState, longField, lineField, neededLineField, readForm, versionField } from './read-form.ts';

type Facts = { round: Round; subject: RoundSubject | null; collation: Collation | null };

/** Both sides of the meeting, for a round of that kind; null for all others. */
export async function externalOf(
  visit: Visit<Reader>,
  { round, subject, collation }: Facts,
): Promise<External | null> {
  if (round.kind !== 'external-meeting' || round.state === 'draft') return null;
  const { db, actor, today } = visit;
  const keeps = keepsRounds(actor);
  const missing = missingAddressees(round).map(({ name }) => name);
  const events = await roundEventsOf(db, round.id);
  const facts = {
    meetingState: subject?.state ?? 'planned',
    wasPostponed: events.some(({ event }) => event === 'meeting-postponed'),
    missingCount: missing.length,
  };
  const theirs = await counterpartyOf(db, round.id);
  const proposes = keeps && subject !== null && proposesPostponing(facts, today > round.dueOn);
  return {
    state: externalState(facts),
    ours: collation?.themes ?? [],
    theirs: theirs ?? null,
    keeps,
    missing,
    postpone: proposes ? formState(visit) : null,
  };
}

/** Postpones the meeting for want of input; the reason names who is missing. */
export const submitPostponing = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const round = await roundAt(reading(visit.db), visit.params['number'] ?? '');
  const subject = round && (await roundSubject(reading(visit.db), round));
  if (!round || !subject || round.meetingId === null) return notFound(visit);
  const missing = missingAddressees(round).map(({ name }) => name);
  const isDue = visit.today > round.dueOn;
  const facts = { meetingState: subject.state, missingCount: missing.length };
  if (round.kind !== 'external-meeting' || !proposesPostponing(facts, isDue)) return notFound(visit);
  const reason = roundsTexts.da.external.postponeReason(missing.join(', '));
  const done = await changeMeetingState(visit.db, { meetingId: round.meetingId, event: 'postpone', reason });
  if (!done.ok) return notFound(visit);
  await addRoundEvent(visit.db, round.id, { event: 'meeting-postponed', reason });
  return { status: 303, location: roundPaths.round.to({ number: String(round.number) }) };
});

const [linesMax, advisersMax] = [8000, 2000];
const fields = {
  version: versionField,
  name: neededLineField,
  points: longField(linesMax),
  participants: longField(linesMax),
  advisers: longField(advisersMax),
  positionPaper: lineField,
} satisfies Record<string, z.ZodType>;

/** The form of the other side. */
export async function showCounterparty(visit: Visit<Reader>): Promise<Reply> {
  const round = await externalRound(visit.db, visit.params);
  if (!round) return notFound(visit);
  const now = await counterpartyOf(visit.db, round.id);
  const form = formState(visit, { values: valuesOf(now), version: now?.version ?? 0 });
  return { status: 200, page: CounterpartyPage({ context: visit.page, round, form, conflict: [] }) };
}

export async function submitCounterparty(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const round = await externalRound(db, visit.params);
  if (!round) return notFound(visit);
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const context = visit.page;
  if (!read.ok) {
    const form = formState(visit, {
      values: visit.form,
      version: Number(visit.form['version']),
      problems: read.problems,
    });
    return { status: 422, page: CounterpartyPage({ context, round, form, conflict: [] }) };
  }
  const saved = await saveCounterparty(visit.db, round.id, read.data);
  if (saved.ok) return { status: 303, location: roundPaths.round.to({ number: String(round.number) }) };
  const now = await counterpartyOf(db, round.id);
  const form = formState(visit, {
    values: visit.form,
    version: now?.version ?? 0,
    problems: [saved.refusal],
  });
  return { status: 409, page: CounterpartyPage({ context, round, form, conflict: conflictOf(visit, now) }) };
}

async function externalRound(db: Reader, params: Visit<Reader>['params']): Promise<Round | undefined> {
  const round = await roundAt(db, params['number'] ?? '');
  return round?.kind === 'external-meeting' ? round : undefined;
}

const valuesOf = (now: Counterparty | undefined): Record<string, string> => ({
  name: now?.name ?? '',
  points: now?.points ?? '',
  participants: now?.participants ?? '',
  advisers: now?.advisers ?? '',
  positionPaper: now?.positionPaper ?? '',
});

function conflictOf({ form, language }: Visit<Writer>, now: Counterparty | undefined) {
  const { external: text } = roundsTexts[language];
  const labels = {
    name: text.name,
    points: text.points,
    participants: text.participants,
    advisers: text.advisers,
    positionPaper: text.positionPaper,
  };
  const values = valuesOf(now);
  return Object.entries(labels)
    .filter(([name]) => (values[name] ?? '') !== (form[name] ?? '').trim())
    .map(([name, label]) => ({ label, now: values[name] ?? '' }));
}
