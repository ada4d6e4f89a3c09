import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import {
  answerContent,
  answerVersions,
  dueFor,
  roundAt,
  takesAnswers,
  type Addressee,
  type AnswerPlace,
  type Round,
} from '../../rounds/index.ts';
import { AnswerPage } from '../pages/answer.page.tsx';
import { PreviewPage } from '../pages/written-answer.page.tsx';
import { linkPaths } from '../paths.ts';
import { hearingOf, type StoredHearing } from '../queries/hearing-at.ts';
import { contentOfForm, valuesOfContent } from '../rules/answer-form.ts';
import type { HearingPaper } from '../rules/hearing-views.ts';
import { sectionOf } from '../rules/section.ts';
import { formState, type Problem } from './read-form.ts';

type Shown = {
  typed?: Readonly<Record<string, string>> | undefined;
  problems?: readonly Problem[];
  isConflict?: boolean | undefined;
};

/** The page of one answer, as it is now; after a refusal with what was typed. */
export async function answerPage(
  visit: Visit<Reader>,
  place: AnswerPlace,
  { typed, problems = [], isConflict = false }: Shown,
) {
  const { db, page: context, today } = visit;
  const { addressee, door, takingBack: action } = place;
  const hearing = await hearingNow(db, place);
  const { round } = hearing;
  const sections = round.themes.map(sectionOf);
  const { organisationId } = addressee;
  const about = { roundId: round.id, organisationId };
  const content = await answerContent(db, about);
  const answer = round.answers.get(organisationId) ?? null;
  const due = dueFor(round, addressee.extension);
  const isTaken = takesAnswers(round, addressee.extension, today) || mayWriteDown(place, round);
  const mayType = isTaken && answer?.state !== 'submitted';
  const stored = {
    values: door === 'on-behalf' ? {} : valuesOfContent(sections, content),
    version: answer?.version,
  };
  const bare = formState(visit, { values: {}, version: answer?.version ?? 0 });
  return AnswerPage({
    context,
    hearing,
    sections,
    addressee,
    answer,
    due,
    isLate: today > due,
    content,
    typed: typed ? contentOfForm(sections, typed) : null,
    form: formState(visit, { ...shownForm({ typed, isConflict }, stored), problems }),
    takingBack: mayTakeBack(round, addressee, visit) ? { form: bare, action } : null,
    mayType,
    isConflict,
    ...byDoor(visit, door),
    versions: await answerVersions(db, about),
  });
}

const byDoor = (visit: Visit<Reader>, door: AnswerPlace['door']) => ({
  isOnBehalf: door === 'on-behalf',
  isByLink: door === 'link',
  paperAddress: door === 'link' ? paperByLink(visit) : null,
});

/** After a conflict the other has been shown: what is saved next builds on it. */
function shownForm(
  { typed, isConflict }: Pick<Shown, 'typed' | 'isConflict'>,
  { values, version = 0 }: { values: Readonly<Record<string, string>>; version: number | undefined },
) {
  const isKept = typed !== undefined && !isConflict;
  return { values: typed ?? values, version: isKept ? Number(typed['version']) : version };
}

/** After it has closed the secretariat alone writes an answer down. */
const mayWriteDown = ({ door }: AnswerPlace, { closedAt, state }: Round): boolean =>
  door === 'on-behalf' && closedAt !== null && state !== 'cancelled';

const mayTakeBack = (
  round: Round,
  { organisationId, extension }: Addressee,
  { today }: Pick<Visit<Reader>, 'today'>,
): boolean => {
  const answer = round.answers.get(organisationId);
  return (
    answer?.state === 'submitted' &&
    takesAnswers(round, extension, today) &&
    today <= dueFor(round, extension)
  );
};

const paperByLink =
  ({ params }: Pick<Visit<unknown>, 'params'>) =>
  ({ number, version }: HearingPaper): string =>
    linkPaths.paper.to({ token: params['token'] ?? '', number, version: String(version) });

/** The hearing as it is now: what the place holds was read before the act. */
async function hearingNow(db: Reader, { round: before }: AnswerPlace): Promise<StoredHearing> {
  const round = (await roundAt(db, String(before.number))) ?? before;
  const hearing = await hearingOf(db, round);
  if (!hearing) throw new Error(`Round ${before.number} is no hearing`);
  return hearing;
}

/** How the draft of an answer reads. */
export async function previewPage(visit: Visit<Reader>, place: AnswerPlace, problems: readonly Problem[]) {
  const { db, page: context } = visit;
  const hearing = await hearingNow(db, place);
  const { addressee, done, door } = place;
  const { organisationId } = addressee;
  const version = hearing.round.answers.get(organisationId)?.version ?? 0;
  return PreviewPage({
    context,
    hearing,
    sections: hearing.round.themes.map(sectionOf),
    addressee,
    content: await answerContent(db, { roundId: hearing.round.id, organisationId }),
    form: formState(visit, { values: {}, version, problems }),
    isByLink: door === 'link',
    backHref: done,
  });
}
