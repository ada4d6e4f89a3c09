import { csv } from '../../../kernel/csv.ts';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { JointListPage, shownStates } from '../pages/joint-list.page.tsx';
import { JointPage, type JointAct } from '../pages/joint.page.tsx';
import { keepsHandovers } from '../policy.ts';
import { answerHistory, answeringFor, answersAt } from '../queries/council-answers.ts';
import { itemsByIds } from '../queries/item-named.ts';
import { jointTextAt } from '../queries/joint-text-at.ts';
import { listJointTexts } from '../queries/joint-texts.ts';
import { jointRows } from '../rules/joint-csv.ts';
import {
  draftVersion,
  sentVersion,
  type JointState,
  type JointText,
  type JointVersion,
} from '../rules/joint-views.ts';
import { handoversTexts } from '../text.ts';
import { formState, type Problem } from './read-form.ts';

const statesOf: Readonly<Record<(typeof shownStates)[number], readonly JointState[] | undefined>> = {
  aabne: ['draft', 'sent'],
  afsluttede: ['closed', 'cancelled'],
  alle: undefined,
};

/** The joint texts the reader may see. */
export async function showJointTexts(visit: Visit<Reader>): Promise<Reply> {
  const { db, query, page: context, today, actor } = visit;
  const shown = shownStates.find((one) => one === query['vis']) ?? 'aabne';
  const states = statesOf[shown];
  const texts = await listJointTexts(db, states ? { states } : {});
  return {
    status: 200,
    page: JointListPage({ context, texts, shown, today, keeps: keepsHandovers(actor) }),
  };
}

/** What every council answered, point for point. */
export async function showJointText(visit: Visit<Reader>): Promise<Reply> {
  const text = await jointTextAt(visit.db, visit.params['number'] ?? '');
  if (!text) return notFound(visit);
  return { status: 200, page: await jointPage(visit, text) };
}

type Refused = { readonly act: JointAct; readonly problems: readonly Problem[] };
/** The page of a joint text; `refused` is an act on it that could not be done. */
export async function jointPage(visit: Visit<Reader>, text: JointText, refused?: Refused) {
  const { db, actor, page: context, today } = visit;
  const shown = versionShown(text, visit.query['version']);
  const newest = sentVersion(text);
  const history = shown ? await answerHistory(db, { textId: text.id, version: shown.number }) : [];
  const answers = [...new Map(history.map((one) => [one.organisationId, one])).values()];
  const items = await itemsByIds(db, [text.itemId]);
  const own = text.state === 'sent' ? await answeringFor(db, text, actor.personId) : [];
  const problems = refused?.problems ?? [];
  return JointPage({
    context,
    text,
    shown,
    newest,
    answers,
    history,
    earlier: await earlierAnswers(db, text, shown),
    item: items.get(text.itemId ?? '') ?? null,
    own: text.councils.filter(({ organisationId }) => own.includes(organisationId)),
    keeps: keepsHandovers(actor),
    today,
    form: formState(visit, {
      values: problems.length > 0 ? visit.form : {},
      version: text.version,
      problems,
    }),
    refused: refused?.act ?? null,
  });
}

/** The version the address asks for, else the newest that was sent. */
const versionShown = (text: JointText, asked: string | undefined): JointVersion | undefined =>
  text.versions.find(({ number, sentOn }) => sentOn !== null && String(number) === asked) ??
  sentVersion(text);

/** How many councils answered the version before the one shown: what they said holds for that text. */
async function earlierAnswers(
  db: Reader,
  text: JointText,
  shown: JointVersion | undefined,
): Promise<{ version: number; count: number } | null> {
  const before = text.versions.findLast(
    ({ number, sentOn }) => sentOn !== null && shown !== undefined && number < shown.number,
  );
  if (!before) return null;
  const answers = await answersAt(db, { textId: text.id, version: before.number });
  return answers.length === 0 ? null : { version: before.number, count: answers.length };
}

/** Each council and point as a row of a spreadsheet. */
export async function exportJointText(visit: Visit<Reader>): Promise<Reply> {
  const { db, params, query, language } = visit;
  const text = await jointTextAt(db, params['number'] ?? '');
  const shown = text && (versionShown(text, query['version']) ?? draftVersion(text));
  if (!text || !shown) return notFound(visit);
  const answers = await answersAt(db, { textId: text.id, version: shown.number });
  const { joint } = handoversTexts[language];
  const rows = jointRows({ text, version: shown, answers }, joint);
  const bytes = new TextEncoder().encode(csv(rows));
  const name = joint.csv.name(text.number, shown.number);
  return { status: 200, file: { name, mediaType: 'text/csv; charset=utf-8', bytes } };
}
