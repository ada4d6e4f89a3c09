import { addDays } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { OverviewEntry, OverviewVisit, Reply, Visit } from '../../../platform/route.ts';
import { TermEndsPage } from '../pages/term-ends.page.tsx';
import { endHref, endTitle } from '../pages/term-words.ts';
import { mandatePaths, staffingPaths } from '../paths.ts';
import { keepsMandates } from '../policy.ts';
import { noticeDaysOn, termEnds } from '../queries/term-ends.ts';
import { staffingList } from '../queries/staffing-at.ts';
import { ownMunicipalities } from '../queries/choices.ts';
import { nearness, termsEnding } from '../rules/term-ends.ts';
import { mandateTexts } from '../text.ts';

const noticeDaysMax = 1000;

/** Terms, seats and periods that end soon, or have ended and go on. `?dage=` looks further ahead. */
export async function showTermEnds(visit: Visit<Reader>): Promise<Reply> {
  const { db, today, query, page: context } = visit;
  const usual = await noticeDaysOn(db, today);
  const asked = /^[1-9]\d{0,3}$/.exec(query['dage'] ?? '')?.[0];
  const noticeDays = Math.min(asked === undefined ? usual : Number(asked), noticeDaysMax);
  const all = await termEnds(db, { today, until: addDays(today, noticeDays) });
  const ends = termsEnding(all, { today, noticeDays });
  return { status: 200, page: TermEndsPage({ context, ends, today, noticeDays, usual }) };
}

/** For the front page: what ends (the secretariat), and the calls one may nominate for. */
export async function mandatesOverview(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { actor } = visit;
  if (actor.personId === null) return [];
  return keepsMandates(actor)
    ? [...(await endEntries(visit)), ...(await callEntries(visit))]
    : ownCalls(visit);
}

/** A body past its term stands on the front page already, by its own module. */
async function endEntries({ db, today, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const noticeDays = await noticeDaysOn(db, today);
  const all = await termEnds(db, { today, until: addDays(today, noticeDays) });
  const { ends: text } = mandateTexts[language].termEnds;
  return termsEnding(all, { today, noticeDays })
    .filter(({ kind, endsOn }) => kind !== 'body' || endsOn >= today)
    .map((end) => ({
      part: end.endsOn < today ? 'waits' : 'coming',
      day: end.endsOn,
      title: endTitle(end, language),
      href: end.kind === 'mandate' ? endHref(end) : mandatePaths.ends.to({}),
      act: text,
      ...(nearness(end.endsOn, today, noticeDays) === 'past' && { isLate: true }),
    }));
}

/** Calls whose deadline has passed wait for the secretariat. */
async function callEntries({ db, today, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const { callOver, callOverAct } = mandateTexts[language].overview;
  const open = await staffingList(db, { states: ['open'] });
  return open
    .filter(({ dueOn }) => dueOn < today)
    .map(({ dueOn, title, number }) => ({
      part: 'waits',
      day: dueOn,
      title: callOver(title),
      href: staffingPaths.record.to({ number: String(number) }),
      act: callOverAct,
      isLate: true,
    }));
}

async function ownCalls({ db, today, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const own = (await ownMunicipalities(db)).map(({ id }) => id);
  if (own.length === 0) return [];
  const { call, callAct, callNote } = mandateTexts[language].overview;
  const open = await staffingList(db, { states: ['open'] });
  return open
    .filter(({ dueOn, invitedIds }) => dueOn >= today && invitedIds.some((id) => own.includes(id)))
    .map(({ dueOn, title, number, nominationCount }) => ({
      part: 'coming',
      day: dueOn,
      title: call(title),
      href: staffingPaths.record.to({ number: String(number) }),
      note: callNote(nominationCount),
      act: callAct,
    }));
}
