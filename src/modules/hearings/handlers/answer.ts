import { withQuery } from '../../../kernel/path.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  addRoundEvent,
  answerContent,
  choosePage,
  dueFor,
  guards,
  placeAsked,
  placesAt,
  saveAnswer,
  takeBackAnswer,
  type AnswerContent,
  type AnswerDoor,
  type AnswerPlace,
  type AnswerRefusal,
  type AnswerWays,
} from '../../rounds/index.ts';
import { hearingPaths, linkPaths } from '../paths.ts';
import { hearingOf } from '../queries/hearing-at.ts';
import { isSettled } from '../rules/hearing-views.ts';
import { contentOfForm, problemsOf, sectionFields } from '../rules/answer-form.ts';
import { sectionOf } from '../rules/section.ts';
import { answerPage, previewPage } from './answer-view.ts';
import {
  longField,
  neededLineField,
  readForm,
  sourceField,
  versionOrNoneField,
  type Problem,
} from './read-form.ts';
import { mailReceipt } from './receipt.ts';

/** Where the answers to a hearing are written: the round engine finds the place, the pages are ours. */
const ways: AnswerWays = {
  isOurs: ({ kind }) => kind === 'hearing',
  link: { answer: linkPaths.answer.to, takingBack: linkPaths.takingBack.to },
  own: {
    answer: hearingPaths.answer.to,
    takingBack: hearingPaths.takingBack.to,
    board: hearingPaths.hearing.to,
  },
  onBehalf: hearingPaths.onBehalf.to,
};

/** The page of an answer; who answers for several chooses one first. */
export const showAnswer =
  (door: AnswerDoor) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const found = await placesAt(visit.db, visit, { door, ways });
    const place = placeAsked(visit, found);
    if (!place || (await isPast(visit.db, place))) return notFound(visit);
    if (found.length > 1 && visit.query['kommune'] === undefined)
      return { status: 200, page: choosePage(visit, found) };
    return { status: 200, page: await answerPage(visit, place, {}), ...guards(place.round) };
  };

/** In another's name nothing is written beside an answer of its own, nor once the report is on its way. */
async function isPast(db: Reader, { door, round, addressee }: AnswerPlace): Promise<boolean> {
  if (door !== 'on-behalf') return false;
  if (round.answers.get(addressee.organisationId)?.state === 'submitted') return true;
  const hearing = await hearingOf(db, round);
  return !hearing || isSettled(hearing);
}

const chosenPlace = async (visit: Visit<Writer>, door: AnswerDoor): Promise<AnswerPlace | undefined> =>
  placeAsked(visit, await placesAt(reading(visit.db), visit, { door, ways }));

const acts = ['gem', 'gennemse', 'indsend'] as const;

/** A form of this hearing: every field it may have, and no other. */
const shapeOf = ({ round, door }: AnswerPlace) => ({
  ...Object.fromEntries(
    round.themes.flatMap(({ position }) => {
      const names = sectionFields(position);
      return [
        [names.answer, longField().optional()],
        [names.remarks, longField().optional()],
      ];
    }),
  ),
  version: versionOrNoneField,
  act: neededLineField,
  ...(door === 'on-behalf' && { source: sourceField }),
});

/** Keeps a draft, or goes on to the preview; the secretariat writes down an answer it was given. */
export const submitAnswer =
  (door: AnswerDoor) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const place = await chosenPlace(visit, door);
    if (!place || (await isPast(reading(visit.db), place))) return notFound(visit);
    const read = readForm(shapeOf(place), visit.form);
    const act = acts.find((one) => one === visit.form['act']);
    if (!read || !act || (act === 'indsend') !== (door === 'on-behalf')) return notOurForm(visit);
    const sections = place.round.themes.map(sectionOf);
    const content = contentOfForm(sections, visit.form);
    const problems = [
      ...(read.ok ? [] : read.problems),
      ...(act === 'gem' ? [] : problemsOf(sections, content)),
    ];
    if (!read.ok || problems.length > 0) return again(visit, place, problems);
    const saved = await keep(visit, place, {
      content,
      version: read.data.version,
      isSubmitted: act === 'indsend',
    });
    if (!saved.ok) return again(visit, place, [plainRefusal(saved.refusal)]);
    if (act === 'indsend') await noteWrittenDown(visit, place, content);
    return { status: 303, location: act === 'gennemse' ? previewAddress(visit, place) : place.done };
  };

const plainRefusal = ({ code }: AnswerRefusal): Problem => ({ code });

type ToKeep = { content: AnswerContent; version: number; isSubmitted: boolean };

const keep = (
  { db, actor, now, today, form }: Visit<Writer>,
  { door, round, addressee }: AnswerPlace,
  wish: ToKeep,
) =>
  saveAnswer(db, round, {
    ...wish,
    organisationId: addressee.organisationId,
    onBehalf: door === 'on-behalf',
    source: door === 'on-behalf' ? (form['source'] ?? '').trim() : '',
    personId: actor.personId,
    now,
    today,
  });

async function noteWrittenDown(
  visit: Visit<Writer>,
  place: AnswerPlace,
  content: AnswerContent,
): Promise<void> {
  const source = (visit.form['source'] ?? '').trim();
  const reason = `${place.addressee.name}: ${source}`;
  await addRoundEvent(visit.db, place.round.id, { event: 'answered-on-behalf', reason });
  await mailReceipt(visit, place, { content, source });
}

/** The page again, with what was typed and what is wrong; after a conflict with the other text too. */
async function again(visit: Visit<Writer>, place: AnswerPlace, problems: readonly Problem[]): Promise<Reply> {
  const isConflict = problems.some(({ code }) => code === 'changed-meanwhile');
  const shown = { typed: visit.form, problems, isConflict };
  const page = await answerPage({ ...visit, db: reading(visit.db) }, place, shown);
  return { status: isConflict ? 409 : 422, page };
}

function previewAddress({ params }: Visit<unknown>, { door, round, addressee }: AnswerPlace): string {
  const address =
    door === 'link'
      ? linkPaths.preview.to({ token: params['token'] ?? '' })
      : hearingPaths.preview.to({ number: String(round.number) });
  return withQuery(address, { kommune: addressee.key });
}

/** How the draft reads; without one there is nothing to look over. */
export const showPreview =
  (door: AnswerDoor) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const place = placeAsked(visit, await placesAt(visit.db, visit, { door, ways }));
    if (!place) return notFound(visit);
    const answer = place.round.answers.get(place.addressee.organisationId);
    if (answer?.state !== 'draft') return { status: 303, location: place.done };
    return { status: 200, page: await previewPage(visit, place, []), ...guards(place.round) };
  };

/** Submits the draft that was looked over. */
export const submitPreview =
  (door: AnswerDoor) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const place = await chosenPlace(visit, door);
    if (!place) return notFound(visit);
    const read = readForm({ version: versionOrNoneField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const db = reading(visit.db);
    const { round, addressee } = place;
    const about = { roundId: round.id, organisationId: addressee.organisationId };
    const content = await answerContent(db, about);
    const { version } = read.data;
    if (round.answers.get(addressee.organisationId)?.version !== version)
      return submittedMeanwhile(visit, place);
    const [problem] = problemsOf(round.themes.map(sectionOf), content);
    if (problem) return { status: 303, location: place.done };
    const saved = await keep(visit, place, { content, version, isSubmitted: true });
    if (saved.ok) {
      await mailReceipt(visit, place, { content, source: '' });
      return { status: 303, location: place.done };
    }
    if (saved.refusal.code === 'changed-meanwhile') return submittedMeanwhile(visit, place);
    return { status: 422, page: await previewPage({ ...visit, db }, place, [plainRefusal(saved.refusal)]) };
  };

/** Somebody of the same addressee was faster: the page shows what stands now and who wrote it. */
async function submittedMeanwhile(visit: Visit<Writer>, place: AnswerPlace): Promise<Reply> {
  const shown = { problems: [{ code: 'changed-meanwhile' as const }], isConflict: true };
  return { status: 409, page: await answerPage({ ...visit, db: reading(visit.db) }, place, shown) };
}

/** A submitted answer is a draft again, until the deadline. */
export const submitTakingBack =
  (door: AnswerDoor) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const place = await chosenPlace(visit, door);
    if (!place) return notFound(visit);
    const read = readForm({ version: versionOrNoneField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const { round, addressee } = place;
    const { actor, now, today } = visit;
    const { organisationId } = addressee;
    if (today > dueFor(round, addressee.extension))
      return again(visit, place, [{ code: 'not-before-deadline' }]);
    const done = await takeBackAnswer(visit.db, round, {
      organisationId,
      version: read.data.version,
      content: await answerContent(db, { roundId: round.id, organisationId }),
      personId: actor.personId,
      now,
      today,
    });
    return done.ok ? { status: 303, location: place.done } : again(visit, place, [done.refusal]);
  };
