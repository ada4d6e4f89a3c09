import { addDays } from '../../../kernel/day.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { answeringFor, dueFor, hasAnswered, roundTraits, takesAnswers } from '../../rounds/index.ts';
import { hearingPaths } from '../paths.ts';
import { keepsHearings } from '../policy.ts';
import { hearingById, listHearings, type ListedHearing, type StoredHearing } from '../queries/hearing-at.ts';
import { progressOf } from '../rules/dispositions.ts';
import { hearingTexts } from '../text.ts';
import { answersOf } from './hearing-view.ts';

const daysAhead = 14;

/** The front page's lines: what one must answer, and for the secretariat what closes or is to be treated. */
export async function hearingsOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  const { db, actor } = visit;
  if (actor.personId === null) return [];
  const entries: OverviewEntry[] = [];
  for (const listed of await listHearings(db, 'aabne')) {
    if (!roundTraits[listed.state].isRunning) continue;
    if (listed.isOwn) entries.push(...(await toAnswer(visit, listed.id)));
    if (keepsHearings(actor)) entries.push(...closing(visit, listed));
  }
  if (!keepsHearings(actor)) return entries;
  for (const listed of await listHearings(db, 'afsluttede'))
    if (listed.hearingState === 'closed') entries.push(...(await toTreat(visit, listed.id)));
  return entries;
}

async function toAnswer({ db, actor, today, language }: OverviewVisit, id: string): Promise<OverviewEntry[]> {
  const hearing = await hearingById(db, id);
  if (!hearing) return [];
  const { round } = hearing;
  const { overview: text, silences } = hearingTexts[language];
  const ids = await answeringFor(db, round, actor.personId);
  return round.addressees
    .filter(({ organisationId }) => ids.includes(organisationId) && !hasAnswered(round, organisationId))
    .filter(({ extension }) => takesAnswers(round, extension, today))
    .map(({ organisationId, extension }): OverviewEntry => {
      const due = dueFor(round, extension);
      const silence = text.silence(silences[round.silence].toLowerCase());
      return {
        part: 'waits',
        day: due,
        title: text.answer(round.title),
        href: hearingPaths.answer.to({ number: String(round.number) }),
        note: round.answers.has(organisationId) ? `${text.draft}; ${silence}` : silence,
        act: text.answerAct,
        ...(due < today && { isLate: true }),
      };
    });
}

function closing({ today, language }: OverviewVisit, listed: ListedHearing): OverviewEntry[] {
  if (listed.dueOn > addDays(today, daysAhead)) return [];
  const { overview: text } = hearingTexts[language];
  return [
    {
      part: 'coming',
      day: listed.dueOn,
      title: text.closing(listed.title),
      href: hearingPaths.hearing.to({ number: String(listed.number) }),
      note: text.closingNote(listed.answerCount, listed.addresseeCount),
      act: text.closingAct,
    },
  ];
}

async function toTreat(visit: OverviewVisit, id: string): Promise<OverviewEntry[]> {
  const hearing = await hearingById(visit.db, id);
  if (!hearing) return [];
  const { treated } = await answersOf(visit, hearing);
  return [treatLine(hearing, progressOf(treated), visit.language)];
}

function treatLine(
  { round }: StoredHearing,
  { done, all }: { done: number; all: number },
  language: 'da' | 'en',
): OverviewEntry {
  const { overview: text } = hearingTexts[language];
  const number = String(round.number);
  const isLeft = done < all;
  return {
    part: 'waits',
    day: null,
    title: isLeft ? text.treat(round.title) : text.report(round.title),
    href: isLeft ? hearingPaths.memo.to({ number }) : hearingPaths.report.to({ number }),
    note: text.progress(done, all),
    act: isLeft ? text.treatAct : text.reportAct,
  };
}
