import { day } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { FormState } from '../../../platform/design/index.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { BoardPage } from '../pages/board.page.tsx';
import type { Desk } from '../pages/board-desk.tsx';
import { homeOf } from '../paths.ts';
import { keepsRounds } from '../policy.ts';
import { answeringFor, collationFor } from '../queries/answers.ts';
import { askingRounds, fieldsMaxOn } from '../queries/burden.ts';
import { roundEventsOf, roundMailsOf } from '../queries/external.ts';
import { roundAt } from '../queries/round-at.ts';
import { roundSubject } from '../queries/round-subject.ts';
import { burdenOf, halfYearOf, overBurdened } from '../rules/burden.ts';
import type { Collation } from '../rules/collate.ts';
import { collationAsText } from '../rules/collation-text.ts';
import { takesAnswers } from '../rules/deadlines.ts';
import { hasOurPages, type Addressee, type Round } from '../rules/round-views.ts';
import { meetingKey } from '../../meetings/index.ts';
import { roundsTexts } from '../text.ts';
import { externalOf } from './external.ts';
import { formState } from './read-form.ts';

/** The board of a round. */
export async function showRound(visit: Visit<Reader>): Promise<Reply> {
  const round = await roundAt(visit.db, visit.params['number'] ?? '');
  if (!round) return notFound(visit);
  if (!hasOurPages(round)) return { status: 303, location: homeOf(round) };
  return { status: 200, page: await boardPage(visit, round), ...guards(round) };
}

/** A municipal round is for the municipal side alone: reading it leaves a line. */
export const guards = ({ municipalOnly }: Pick<Round, 'municipalOnly'>): { reads?: 'guarded' } =>
  municipalOnly ? { reads: 'guarded' } : {};

/** The same page after an act that was refused. */
export const boardAgain = async (
  visit: Visit<Writer>,
  round: Round,
  refused: RefusedAct,
): Promise<Reply> => ({
  status: refused.status,
  page: await boardPage({ ...visit, db: reading(visit.db) }, round, refused),
});

export type RefusedAct = {
  status: 409 | 422;
  act: keyof Desk['acts'];
  form: FormState;
};

async function boardPage(visit: Visit<Reader>, round: Round, refused?: RefusedAct) {
  const { db, actor, page: context, today } = visit;
  const keeps = keepsRounds(actor);
  const answering = await answeringFor(db, round, actor.personId);
  const isShown = keeps || round.answersOpen || round.closedAt !== null;
  const shown = isShown ? round.addressees : own(round, answering);
  const collation = isShown ? await collationFor(db, round) : null;
  const subject = await roundSubject(db, round);
  return BoardPage({
    context,
    round,
    today,
    subject,
    subjectDay: subject ? meetingKey(subject) : '',
    shown,
    collation,
    mayAnswer: own(round, answering).some(({ extension }) => takesAnswers(round, extension, today)),
    desk: keeps ? await deskOf(visit, round, { collation, refused }) : null,
    external: await externalOf(visit, { round, subject, collation }),
    refused: refused?.form ?? null,
  });
}

const own = ({ addressees }: Round, answering: readonly string[]): Addressee[] =>
  addressees.filter(({ organisationId }) => answering.includes(organisationId));

type DeskFacts = { collation: Collation | null; refused: RefusedAct | undefined };

async function deskOf(visit: Visit<Reader>, round: Round, { collation, refused }: DeskFacts): Promise<Desk> {
  const { db, today } = visit;
  const { board: text } = roundsTexts.da;
  const max = (await fieldsMaxOn(db, today)) ?? Number.POSITIVE_INFINITY;
  const asking = await askingRounds(db, halfYearOf(round.opensOn));
  const burden = burdenOf(round.addressees, asking);
  const form = formState(visit, { version: round.version });
  const formFor = (act: keyof Desk['acts']): FormState => (refused?.act === act ? refused.form : form);
  return {
    asText: collation ? collationAsText(collation, { nothing: text.nothing, silent: text.silent }) : '',
    mails: (await roundMailsOf(db, round.id)).map((mail) => ({
      kind: mail.kind,
      dayOffset: mail.day_offset,
      missing: mail.missing,
      sentOn: day(mail.sent_on),
      name: mail.name,
      organisation: mail.organisation,
    })),
    events: (await roundEventsOf(db, round.id)).map(({ recorded_at: at, ...rest }) => ({ ...rest, at })),
    overBurdened: overBurdened(burden, { id: round.id, max }, asking),
    fieldsMax: max,
    acts: { close: formFor('close'), reopen: formFor('reopen'), cancel: formFor('cancel') },
  };
}
