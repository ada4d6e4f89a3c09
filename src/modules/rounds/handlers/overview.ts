import { addDays, type Day } from '../../../kernel/day.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { roundPaths } from '../paths.ts';
import { keepsRounds } from '../policy.ts';
import { answeringFor } from '../queries/answers.ts';
import { listRounds, type ListedRound } from '../queries/rounds-list.ts';
import { roundById } from '../queries/round-at.ts';
import { dueFor, takesAnswers } from '../rules/deadlines.ts';
import { hasAnswered, missingOf } from '../rules/missing.ts';
import { roundTraits } from '../rules/round-states.ts';
import type { Addressee, Round } from '../rules/round-views.ts';
import { roundsTexts } from '../text.ts';

const daysAhead = 14;

/** The front page's lines: what one's organisation has to answer, and for the secretariat the rounds that close. */
export async function roundsOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  const { db, actor } = visit;
  if (actor.personId === null) return [];
  const running = (await listRounds(db, { state: 'aabne' })).filter(
    ({ state }) => roundTraits[state].isRunning,
  );
  const own = await Promise.all(running.filter(({ isOwn }) => isOwn).map(({ id }) => ownAnswers(visit, id)));
  return [...own.flat(), ...(keepsRounds(actor) ? running.flatMap((round) => closing(round, visit)) : [])];
}

async function ownAnswers(
  { db, actor, today, language }: OverviewVisit,
  id: string,
): Promise<OverviewEntry[]> {
  const round = await roundById(db, id);
  if (!round) return [];
  const ids = await answeringFor(db, round, actor.personId);
  return round.addressees
    .filter(({ organisationId }) => ids.includes(organisationId))
    .flatMap((addressee) => toAnswer(round, addressee, { today, language }));
}

function closing(round: ListedRound, { today, language }: OverviewVisit): OverviewEntry[] {
  if (round.closesOn > addDays(today, daysAhead)) return [];
  const { overview: text } = roundsTexts[language];
  return [
    {
      part: 'coming',
      day: round.dueOn,
      title: text.closing(round.title),
      href: roundPaths.round.to({ number: String(round.number) }),
      note: text.closingNote(round.answerCount, round.addresseeCount),
      act: text.closingAct,
    },
  ];
}

function toAnswer(
  round: Round,
  { organisationId, extension }: Addressee,
  { today, language }: { today: Day; language: 'da' | 'en' },
): OverviewEntry[] {
  if (hasAnswered(round, organisationId) || !takesAnswers(round, extension, today)) return [];
  const { overview: text } = roundsTexts[language];
  const due = dueFor(round, extension);
  const missing = missingOf(round, organisationId).map(({ title }) => title);
  return [
    {
      part: 'waits',
      day: due,
      title: text.answer(round.title),
      href: roundPaths.answer.to({ number: String(round.number) }),
      note: missing.length === 0 ? text.notSubmitted : text.remaining(missing.join(', ')),
      act: text.answerAct,
      ...(due < today && { isLate: true }),
    },
  ];
}
