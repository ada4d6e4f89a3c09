import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { AnswerPage } from '../pages/answer.page.tsx';
import { answerContent, answerVersions } from '../queries/answers.ts';
import { roundAt } from '../queries/round-at.ts';
import { contentOf, fieldCountOf, valuesOf } from '../rules/answer-fields.ts';
import { takesAnswers } from '../rules/deadlines.ts';
import type { AnswerPlace } from './answer-place.ts';
import { formState, type Problem } from './read-form.ts';

type Shown = {
  typed?: Readonly<Record<string, string>>;
  problems?: readonly Problem[];
  isConflict?: boolean;
};

/** The page of one answer, as it is now; after a refusal with what was typed. */
export async function answerPage(
  visit: Visit<Reader>,
  { door, round: before, addressee, takingBack }: AnswerPlace,
  { typed, problems = [], isConflict = false }: Shown,
) {
  const { db, page: context, today } = visit;
  const round = (await roundAt(db, String(before.number))) ?? before;
  const about = { roundId: round.id, organisationId: addressee.organisationId };
  const content = await answerContent(db, about);
  const answer = round.answers.get(addressee.organisationId) ?? null;
  const isTaken = takesAnswers(round, addressee.extension, today);
  const mayType = isTaken && answer?.state !== 'submitted';
  const isKept = typed !== undefined && !isConflict;
  const version = isKept ? Number(typed['version']) : (answer?.version ?? 0);
  const form = formState(visit, { values: typed ?? valuesOf(round.themes, content), version, problems });
  const shown = typed ? contentOf(round.themes, typed, { before: content, newKey: () => '' }) : content;
  const mayTakeBack = isTaken && answer?.state === 'submitted' && door !== 'on-behalf';
  return AnswerPage({
    context,
    round,
    addressee,
    answer,
    today,
    content,
    form,
    takingBack: mayTakeBack
      ? { form: formState(visit, { version: answer.version }), action: takingBack }
      : null,
    fieldsOf: new Map(round.themes.map(({ id }) => [id, fieldCountOf(shown[id])])),
    mayType,
    isConflict,
    isOnBehalf: door === 'on-behalf',
    isByLink: door === 'link',
    versions: await answerVersions(db, about),
  });
}
