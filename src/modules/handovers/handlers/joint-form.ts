import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ticked } from '../../../platform/design/index.ts';
import { addresseeChoices, bodyChoices } from '../../rounds/index.ts';
import {
  beginNextVersion,
  changeJointText,
  createJointText,
  type JointTextToSave,
} from '../commands/save-joint-text.ts';
import { JointFormPage, type JointChoices } from '../pages/joint-form.page.tsx';
import { jointPaths } from '../paths.ts';
import { jointTextAt } from '../queries/joint-text-at.ts';
import { itemNamed } from '../queries/item-named.ts';
import { pointsAsTyped } from '../rules/joint-text.ts';
import { draftVersion, sentVersion, type JointText } from '../rules/joint-views.ts';
import {
  boxesOf,
  dayField,
  formState,
  keyField,
  neededLineField,
  neededTextField,
  readForm,
  statusOf,
  tickedAmong,
  tickField,
  versionField,
  versionToShow,
  reasonField,
  type Problem,
  type ShownForm,
} from './read-form.ts';
import { jointPage } from './show-joint-text.ts';

const choicesOf = async (db: Reader): Promise<JointChoices> => ({
  councils: (await addresseeChoices(db)).filter(
    ({ isMunicipality, side }) => isMunicipality || side === 'regional',
  ),
  bodies: await bodyChoices(db),
});

const fieldsWith = ({ councils }: JointChoices) => ({
  title: neededLineField,
  owner: neededLineField,
  text: neededTextField,
  points: neededTextField,
  dueOn: dayField,
  body: keyField.optional(),
  municipalOnly: tickField,
  note: reasonField.optional(),
  ...boxesOf(
    'councils',
    councils.map(({ key }) => key),
  ),
});

/** A new joint text, begun at an item or from nothing. */
export async function showNewJointText(visit: Visit<Reader>): Promise<Reply> {
  const choices = await choicesOf(visit.db);
  const item = await itemNamed(visit.db, visit.query['punkt'] ?? '');
  const values = {
    title: item?.title ?? '',
    municipalOnly: '',
    ...Object.fromEntries(
      choices.councils.map(({ key, isMunicipality }) => [`councils.${key}`, isMunicipality ? ticked : '']),
    ),
  };
  return { status: 200, page: formPage(visit, choices, { values, text: null }) };
}

export async function submitNewJointText(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const choices = await choicesOf(db);
  const read = readForm(fieldsWith(choices), visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    page: formPage(visit, choices, { values: visit.form, text: null, problems }),
  });
  if (!read.ok) return again(read.problems);
  const item = await itemNamed(db, visit.query['punkt'] ?? '');
  const wish = wishOf(visit, { choices, text: null }, { ...read.data, itemId: item?.id ?? null });
  const made = await createJointText(visit.db, wish, visit.today);
  if (!made.ok) return again([made.refusal]);
  return { status: 303, location: jointPaths.text.to({ number: String(made.value.number) }) };
}

type Typed = {
  title: string;
  owner: string;
  text: string;
  points: string;
  dueOn: JointTextToSave['dueOn'];
  body?: string | undefined;
  municipalOnly: boolean;
  note?: string | undefined;
  itemId: string | null;
};

/** What was typed as a text. Whom it goes to is asked for the first version only, and stays as it was afterwards. */
function wishOf(
  { form }: Visit<Writer>,
  { choices: { councils, bodies }, text }: { choices: JointChoices; text: JointText | null },
  typed: Typed,
): JointTextToSave {
  const chosen = tickedAmong(
    form,
    'councils',
    councils.map(({ key }) => key),
  );
  const isLater = text !== null && sentVersion(text) !== undefined;
  return {
    title: typed.title,
    ownerName: typed.owner,
    text: typed.text,
    points: typed.points,
    dueOn: typed.dueOn,
    municipalOnly: isLater ? text.municipalOnly : typed.municipalOnly,
    note: typed.note ?? '',
    councilIds: councils.filter(({ key }) => chosen.includes(key)).map(({ id }) => id),
    contactBodyId: isLater ? text.contactBodyId : (bodies.find(({ key }) => key === typed.body)?.id ?? null),
    itemId: typed.itemId,
  };
}

/** The version that is being written, to be changed. */
export async function showJointChange(visit: Visit<Reader>): Promise<Reply> {
  const text = await editable(visit);
  if (!text) return notFound(visit);
  const choices = await choicesOf(visit.db);
  return { status: 200, page: formPage(visit, choices, { values: valuesOf(text, choices), text }) };
}

export async function submitJointChange(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const text = await editable({ ...visit, db });
  if (!text) return notFound(visit);
  const choices = await choicesOf(db);
  const read = readForm({ ...fieldsWith(choices), version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: formPage(visit, choices, { values: visit.form, text, problems }),
  });
  if (!read.ok) return again(read.problems);
  const at = { text, version: read.data.version, today: visit.today };
  const changed = await changeJointText(
    visit.db,
    at,
    wishOf(visit, { choices, text }, { ...read.data, itemId: text.itemId }),
  );
  return changed.ok ? toText(text) : again([changed.refusal]);
}

async function editable({
  db,
  params,
}: Pick<Visit<Reader>, 'db' | 'params'>): Promise<JointText | undefined> {
  const text = await jointTextAt(db, params['number'] ?? '');
  return text && text.state !== 'cancelled' && draftVersion(text) ? text : undefined;
}

const toText = ({ number }: JointText): Reply => ({
  status: 303,
  location: jointPaths.text.to({ number: String(number) }),
});

/** Begins the next version; refused, the page of the text says why. */
export async function submitNextVersion(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const text = await jointTextAt(db, visit.params['number'] ?? '');
  if (!text) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const begun = await beginNextVersion(visit.db, { text, version: read.data.version });
  if (begun.ok) return { status: 303, location: jointPaths.change.to({ number: String(text.number) }) };
  const problems = [begun.refusal];
  return {
    status: statusOf(problems),
    page: await jointPage({ ...visit, db }, text, { act: 'nextVersion', problems }),
  };
}

function formPage(
  visit: Visit<unknown>,
  choices: JointChoices,
  { text, ...shown }: ShownForm & { text: JointText | null },
) {
  const problems = shown.problems ?? [];
  const version = text === null ? {} : { version: versionToShow(visit, problems, text.version) };
  const isLate = text !== null && problems.length > 0 && statusOf(problems) === 409;
  return JointFormPage({
    context: visit.page,
    form: formState(visit, { ...shown, ...version }),
    choices,
    text,
    now: isLate ? valuesOf(text, choices) : null,
  });
}

const valuesOf = (text: JointText, { councils, bodies }: JointChoices): Record<string, string> => {
  const draft = draftVersion(text);
  const asked = text.councils.map(({ key }) => key);
  return {
    title: text.title,
    owner: text.ownerName,
    text: draft?.text ?? '',
    points: pointsAsTyped(draft?.points ?? []),
    dueOn: text.dueOn,
    body: bodies.find(({ id }) => id === text.contactBodyId)?.key ?? '',
    municipalOnly: text.municipalOnly ? ticked : '',
    note: draft?.note ?? '',
    ...Object.fromEntries(councils.map(({ key }) => [`councils.${key}`, asked.includes(key) ? ticked : ''])),
  };
};
