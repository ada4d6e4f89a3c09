import { addDays, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { jointPaths, messagePaths, passingPaths } from '../paths.ts';
import { keepsHandovers } from '../policy.ts';
import { answeringFor, answersAt } from '../queries/council-answers.ts';
import { listMessages, nextMeetings } from '../queries/messages.ts';
import { runningTexts } from '../queries/overview-facts.ts';
import { listPassings } from '../queries/passings.ts';
import { hasDecided } from '../rules/joint-standing.ts';
import { sentVersion, type JointText } from '../rules/joint-views.ts';
import { isTurn, mayPropose, mayReport } from '../rules/passing.ts';
import { handoversTexts } from '../text.ts';

const daysAhead = 14;

/** The front page's lines: messages to carry, cases whose turn has come, and results that are missing. */
export async function handoversOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  if (visit.actor.personId === null) return [];
  return [...(await messageLines(visit)), ...(await passingLines(visit)), ...(await textLines(visit))];
}

/** Agreed and not conveyed: for who carries it, and for the secretariat when the body meets soon. */
async function messageLines({ db, actor, today, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const { overview: text } = handoversTexts[language].messages;
  const agreed = await listMessages(db, { state: 'agreed' });
  const meetings = agreed.length > 0 ? await nextMeetings(db, today) : new Map<string, Day>();
  return agreed.flatMap((message): OverviewEntry[] => {
    const next = meetings.get(message.to.id) ?? null;
    const isCarrier = message.carrierId === actor.personId;
    const isSoon = next !== null && next <= addDays(today, daysAhead);
    if (!isCarrier && !(keepsHandovers(actor) && isSoon)) return [];
    return [
      {
        part: 'waits',
        day: next,
        title: text.convey(message.to.name),
        href: messagePaths.message.to({ number: String(message.number) }),
        note: next === null ? text.noMeeting(message.from.name) : text.before(message.from.name),
        act: text.conveyAct,
      },
    ];
  });
}

/** For the secretariat: the body whose turn it is, and what a body decided and its sender was not told. */
async function passingLines({ db, actor, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (!keepsHandovers(actor)) return [];
  const { overview: text } = handoversTexts[language].passings;
  return (await listPassings(db)).flatMap((passing) => {
    const href = passingPaths.passing.to({ number: String(passing.number) });
    const turn = passing.steps.find(
      ({ state, position }) => mayPropose(state) && state !== 'taken-back' && isTurn(passing, position),
    );
    const told = passing.steps.filter(({ state, task }) => mayReport(state) && task === 'decides');
    return [
      ...(turn
        ? [
            {
              part: 'waits' as const,
              day: null,
              title: text.propose(passing.title, turn.body.name),
              href,
              act: text.proposeAct,
            },
          ]
        : []),
      ...told.map(({ body }) => ({
        part: 'waits' as const,
        day: null,
        title: text.report(passing.title, passing.from.name),
        href,
        note: text.treatedBy(body.name),
        act: text.reportAct,
      })),
    ];
  });
}

/** What one's council has to answer; for the secretariat how many are missing where the deadline is near. */
async function textLines(visit: OverviewVisit): Promise<OverviewEntry[]> {
  const found: OverviewEntry[] = [];
  for (const text of await runningTexts(visit.db)) found.push(...(await linesOf(text, visit)));
  return found;
}

async function linesOf(
  text: JointText,
  { db, actor, today, language }: OverviewVisit,
): Promise<OverviewEntry[]> {
  const { overview } = handoversTexts[language].joint;
  const { decided, isDecided } = await decidedCouncils(db, text);
  const own = (await answeringFor(db, text, actor.personId)).filter((id) => !isDecided(id));
  const late = text.dueOn < today && { isLate: true };
  const number = String(text.number);
  const answers = text.councils
    .filter(({ organisationId }) => own.includes(organisationId))
    .map(({ key, name }) => ({
      part: 'waits' as const,
      day: text.dueOn,
      title: overview.answer(text.title),
      href: jointPaths.result.to({ number, council: key }),
      note: overview.forCouncil(name),
      act: overview.answerAct,
      ...late,
    }));
  const isNear = text.dueOn <= addDays(today, daysAhead) && decided < text.councils.length;
  if (!keepsHandovers(actor) || !isNear) return answers;
  return [
    ...answers,
    {
      part: 'waits',
      day: text.dueOn,
      title: overview.missing(text.title),
      href: jointPaths.text.to({ number }),
      note: overview.missingNote(decided, text.councils.length),
      act: overview.missingAct,
      ...late,
    },
  ];
}

async function decidedCouncils(
  db: Reader,
  text: JointText,
): Promise<{ decided: number; isDecided: (id: string) => boolean }> {
  const version = sentVersion(text);
  const answers = version ? await answersAt(db, { textId: text.id, version: version.number }) : [];
  const done = answers
    .filter((answer) => hasDecided(answer, version?.points ?? []))
    .map(({ organisationId }) => organisationId);
  return { decided: done.length, isDecided: (id) => done.includes(id) };
}
