import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { requestMaterial, withdrawRequest } from '../commands/request-material.ts';
import { DelegatedPage, RequestPage } from '../pages/delegated.page.tsx';
import { followupPaths } from '../paths.ts';
import { asksForMaterial, keepsActions } from '../policy.ts';
import { toldDecisions, waitingDecisions } from '../queries/delegated-log.ts';
import type { LoggedDecision } from '../rules/delegated.ts';
import { followupTexts } from '../text.ts';
import { spreadsheet } from './board.ts';
import { formState, noteField, readForm, statusOf, type Problem } from './read-form.ts';

const mayAsk = ({ actor }: Pick<Visit<unknown>, 'actor'>, { report }: LoggedDecision): boolean =>
  report !== null && asksForMaterial(actor) && actor.bodyIds.includes(report.bodyId);

/** What was decided by delegation, waiting and told. R-006. */
export async function showDelegated(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor } = visit;
  const { rows: waiting, leftOutCount } = await waitingDecisions(db);
  const page = DelegatedPage({
    context,
    waiting,
    leftOutCount: keepsActions(actor) ? leftOutCount : 0,
    told: await toldDecisions(db),
    mayAsk: (decision) => mayAsk(visit, decision),
    form: formState(visit, { values: {} }),
  });
  return { status: 200, page };
}

/** The same as a file. */
export async function downloadDelegated(visit: Visit<Reader>): Promise<Reply> {
  const { db, language, today } = visit;
  const { delegated: text } = followupTexts[language];
  const { rows: waiting } = await waitingDecisions(db);
  const cells = [...waiting, ...(await toldDecisions(db))].map((one) => [
    one.decidedOn,
    one.byBody,
    one.toBody,
    one.topic,
    one.text,
    text.states[one.state],
    one.report?.heldOn ?? '',
    one.sourcePath ?? '',
  ]);
  return { status: 200, file: spreadsheet(`${text.fileName}-${today}`, [text.head, ...cells]) };
}

async function asked(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'actor'>,
): Promise<LoggedDecision | undefined> {
  const typed = visit.params['report'] ?? '';
  if (!/^[1-9]\d{0,8}$/.test(typed)) return undefined;
  const [decision] = await toldDecisions(db, { number: Number(typed) });
  return decision && mayAsk(visit, decision) ? decision : undefined;
}

/** Asks for the material behind what was told. */
export async function showRequest(visit: Visit<Reader>): Promise<Reply> {
  const decision = await asked(visit.db, visit);
  if (!decision) return notFound(visit);
  const form = formState(visit, { values: {} });
  return { status: 200, page: RequestPage({ context: visit.page, form, decision }) };
}

export async function submitRequest(visit: Visit<Writer>): Promise<Reply> {
  const decision = await asked(reading(visit.db), visit);
  if (!decision) return notFound(visit);
  const read = readForm({ note: noteField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => {
    const form = formState(visit, { values: visit.form, problems });
    return { status: statusOf(problems), page: RequestPage({ context: visit.page, form, decision }) };
  };
  if (!read.ok) return again(read.problems);
  const report = decision.report?.number ?? 0;
  const done = await requestMaterial(visit.db, { report, note: read.data.note });
  return done.ok ? toLog : again([done.refusal]);
}

const toLog: Reply = { status: 303, location: followupPaths.delegated.to({}) };

/** Takes the request back. */
export const submitRequestUndo = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const decision = await asked(reading(visit.db), visit);
  if (!decision?.report) return notFound(visit);
  return (await withdrawRequest(visit.db, decision.report.number)) ? toLog : notFound(visit);
});
