import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { typedDay } from '../../../kernel/typed-day.ts';
import { neededField, optionalField, versionField, wordField } from '../../../platform/form-fields.ts';
import { formStates, statusOf, versionToShow } from '../../../platform/form-view.ts';
import { formReader, type FieldProblem } from '../../../platform/read-form.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { settleReservation } from '../commands/settle-reservation.ts';
import { reservationHref } from '../pages/item-reservations.tsx';
import { ReservationPage } from '../pages/reservation.page.tsx';
import { reservationAt } from '../queries/reservation.ts';
import { reservationEvents, type Reservation } from '../rules/reservation-states.ts';
import { decisionTexts } from '../text-decisions.ts';
import { asReading, itemAt, notHere, type ItemAt } from './meeting-at.ts';

type Code = keyof (typeof decisionTexts)['da']['refusals'];
type Problem = FieldProblem<Code>;
type Found = ItemAt & { readonly reservation: Reservation };

const readForm = formReader(decisionTexts.da.refusals);
const formState = formStates(decisionTexts);
const says = (code: Code): Code => code;

const shape = {
  version: versionField,
  event: wordField(says('choice-missing'))(reservationEvents),
  on: neededField(optionalField(typedDay, says('day-unreadable')), says('day-missing')),
  reason: z.string().max(20_000),
};

/** One reservation with its life; who may say how it stands now does it here. */
export async function showReservation(visit: Visit<Reader>): Promise<Reply> {
  const found = await reservationOf(visit);
  if (!found) return notHere(visit);
  const isGuarded = found.item.municipalOnly || found.item.closed;
  const page = pageOf(visit, found, { typed: { on: visit.today }, problems: [] });
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}

/** Says how it stands now, outside a meeting. Who has no seat for its party is told that there is nothing to change. */
export async function submitReservation(visit: Visit<Writer>): Promise<Reply> {
  const found = await reservationOf(asReading(visit));
  if (!found?.reservation.isMine) return notFound(visit);
  const read = readForm(shape, { event: '', ...visit.form });
  if (!read) return notOurForm(visit);
  const typed = visit.form;
  if (!read.ok) return refused(visit, found, { typed, problems: read.problems });
  const { id } = found.reservation;
  const done = await settleReservation(visit.db, { positionId: id, ...read.data, today: visit.today });
  if (!done.ok) return refused(visit, found, { typed, problems: [done.refusal] });
  const { meeting, item, reservation } = found;
  return { status: 303, location: reservationHref(meeting, item.address, reservation.number) };
}

async function reservationOf(visit: Visit<Reader>): Promise<Found | undefined> {
  const number = visit.params['number'] ?? '';
  const at = /^[1-9]\d{0,3}$/.test(number) ? await itemAt(visit) : undefined;
  const reservation = at && (await reservationAt(visit.db, at.item.id, Number(number)));
  return reservation && { ...at, reservation };
}

type Typed = { readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] };

const refused = (visit: Visit<unknown>, found: Found, typed: Typed): Reply => ({
  status: statusOf(typed.problems),
  page: pageOf(visit, found, typed),
});

function pageOf(visit: Visit<unknown>, found: Found, { typed, problems }: Typed) {
  const version = versionToShow(visit, problems, found.reservation.version);
  const { event = '', on = '', reason = '' } = typed;
  const form = formState(visit, { values: { event, on, reason }, version, problems });
  return ReservationPage({ context: visit.page, ...found, form });
}
