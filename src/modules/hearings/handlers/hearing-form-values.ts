import type { Day } from '../../../kernel/day.ts';
import { ticked } from '../../../platform/design/index.ts';
import { boxField } from '../../../platform/form-fields.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import {
  addresseeChoices,
  bodyChoices,
  planWords,
  reminderDaysOf,
  silenceRules,
  subjectKey,
  type AddresseeChoice,
} from '../../rounds/index.ts';
import type { HearingToSave } from '../commands/save-hearing.ts';
import {
  originNamed,
  originOf,
  papersNamed,
  paperNumbersOfItem,
  type NamedPaper,
  type Origin,
} from '../queries/origin.ts';
import type { StoredHearing } from '../queries/hearing-at.ts';
import { sectionOf } from '../rules/section.ts';
import { linesOfSections, sectionsOfLines } from '../rules/section-lines.ts';
import {
  choiceField,
  dayField,
  keyOrNoneField,
  longField,
  neededLineField,
  optionalDayField,
  readForm,
  silenceField,
  lineField,
  versionOrNoneField,
  type Problem,
} from './read-form.ts';

export type Values = Record<string, string>;

/** What the form offers: bodies, addressees, and the item the hearing begins from. */
export type Choices = {
  bodies: readonly { id: string; key: string; name: string }[];
  addressees: readonly AddresseeChoice[];
  origins: readonly Origin[];
};

export async function choicesOf(db: Reader, origin: Origin | undefined): Promise<Choices> {
  return {
    bodies: await bodyChoices(db),
    addressees: await addresseeChoices(db),
    origins: origin ? [origin] : [],
  };
}

/** How an address and the form name the item a hearing begins from. */
export const originKey = (origin: Origin): string => {
  const item = subjectKey({ ...origin, entry: null });
  return origin.decisionPosition === null ? item : `${item}/beslutning/${origin.decisionPosition}`;
};

/** The item that is named in the form or, before that, in the address; else the hearing's own. */
export async function originAsked(
  db: Reader,
  { form, query }: Pick<Visit<unknown>, 'form' | 'query'>,
  hearing: StoredHearing | undefined,
): Promise<Origin | undefined> {
  const named = form['subject'] ?? query['om'];
  if (named !== undefined && named !== '') return originNamed(db, named);
  return hearing && originOf(db, hearing.round.itemId, hearing.decisionPosition);
}

/** The group of a box: municipalities, and all others. */
const boxOf = ({ key, isMunicipality }: Pick<AddresseeChoice, 'key' | 'isMunicipality'>): string =>
  `${isMunicipality ? 'to' : 'others'}.${key}`;

const audiences = ['municipal', 'everybody'] as const;
const answersSeen = ['when-closed', 'at-once'] as const;
const sectionsLettersMax = 20_000;
const subjectLettersMax = 300;
const titleLettersMax = 200;

const fields = {
  title: neededLineField,
  body: keyOrNoneField('choose-one'),
  subject: longField(subjectLettersMax),
  background: longField(),
  sections: longField(sectionsLettersMax),
  papers: longField(),
  dueOn: dayField,
  closesOn: optionalDayField,
  reminders: lineField,
  silence: silenceField(silenceRules).optional(),
  audience: choiceField(audiences).optional(),
  answers: choiceField(answersSeen).optional(),
  version: versionOrNoneField.optional(),
};

export type ReadHearing =
  | { ok: true; hearing: HearingToSave; version: number }
  | { ok: false; problems: readonly Problem[] };

/** The hearing as it was typed, or everything that cannot be read of it; undefined where it is not our form. */
export async function readHearing(
  db: Reader,
  { form, today }: Pick<Visit<unknown>, 'form' | 'today'>,
  choices: Choices,
): Promise<ReadHearing | undefined> {
  const boxes = choices.addressees.map((one) => [boxOf(one), boxField()] as const);
  const read = readForm({ ...fields, ...Object.fromEntries(boxes) }, form);
  if (!read) return undefined;
  const sections = sectionsOfLines((form['sections'] ?? '').replaceAll('\r\n', '\n'));
  const reminderDays = reminderDaysOf(form['reminders'] ?? '');
  const { papers, problems: unknown } = await papersTyped(db, form['papers'] ?? '');
  const body = choices.bodies.find(({ key }) => key === form['body']);
  const problems: Problem[] = [
    ...(read.ok ? [] : read.problems),
    ...missingChoices(form, body !== undefined),
    ...(sections.ok ? [] : [sections.refusal]),
    ...(reminderDays ? [] : [{ code: 'reminders-unreadable', field: 'reminders' } as const]),
    ...wallProblems(form, papers, choices.origins),
    ...unknown,
  ];
  if (!read.ok || !sections.ok || !reminderDays || !body || problems.length > 0)
    return { ok: false, problems };
  const { silence, version = 0, ...rest } = read.data;
  if (silence === undefined) return { ok: false, problems: [{ code: 'silence-missing', field: 'silence' }] };
  const [origin] = form['subject'] === '' ? [] : choices.origins;
  const hearing: HearingToSave = {
    ...typedParts(rest, today),
    ...placeOf(origin),
    ownerName: body.name,
    bodyId: body.id,
    reminderDays,
    silence,
    sections: sections.value,
    papers,
    addresseeIds: choices.addressees.flatMap((one) => (form[boxOf(one)] === ticked ? [one.id] : [])),
  };
  return { ok: true, hearing, version };
}

type TypedParts = {
  title: string;
  background: string;
  dueOn: Day;
  closesOn: Day | null;
  audience?: string | undefined;
  answers?: string | undefined;
};

/** Without a last day no answer is taken after the deadline. */
const typedParts = ({ title, background, dueOn, closesOn, audience, answers }: TypedParts, today: Day) => ({
  title,
  purpose: background,
  municipalOnly: audience !== 'everybody',
  answersOpen: answers === 'at-once',
  opensOn: today,
  dueOn,
  closesOn: closesOn ?? dueOn,
});

const placeOf = (origin: Origin | undefined) => ({
  meetingId: origin?.meetingId ?? null,
  itemId: origin?.itemId ?? null,
  decisionPosition: origin?.decisionPosition ?? null,
});

/** The papers that were named by their numbers, and the number of one that is not there. */
async function papersTyped(db: Reader, typed: string) {
  const numbers = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const papers = await papersNamed(db, numbers);
  const unknown = numbers.find((number) => papers.every((paper) => paper.number !== number));
  const problems: Problem[] =
    unknown === undefined ? [] : [{ code: 'no-such-paper', field: 'papers', facts: { number: unknown } }];
  return {
    papers: numbers.flatMap((number) => papers.find((paper) => paper.number === number) ?? []),
    problems,
  };
}

/** A hearing carries nothing past a wall: closed papers not at all, what is municipal to the municipal side alone. */
function wallProblems(
  form: Visit<unknown>['form'],
  papers: readonly NamedPaper[],
  [origin]: readonly Origin[],
): Problem[] {
  const isForAll = form['audience'] === 'everybody';
  const closed = papers.find(({ isClosed }) => isClosed);
  const municipal = papers.find(({ isMunicipal }) => isMunicipal);
  return [
    ...(closed ? [{ code: 'paper-closed', field: 'papers', facts: { number: closed.number } } as const] : []),
    ...(isForAll && municipal
      ? [{ code: 'paper-municipal', field: 'papers', facts: { number: municipal.number } } as const]
      : []),
    ...(isForAll && form['subject'] !== '' && origin?.municipalOnly
      ? [{ code: 'item-municipal', field: 'audience' } as const]
      : []),
  ];
}

/** What must be chosen and is not: a choice nobody makes is not sent at all. */
function missingChoices(form: Visit<unknown>['form'], hasBody: boolean): Problem[] {
  return [
    ...(hasBody ? [] : [{ code: 'choose-one', field: 'body' } as const]),
    ...(form['silence'] === undefined ? [{ code: 'silence-missing', field: 'silence' } as const] : []),
    ...(form['audience'] === undefined ? [{ code: 'choose-one', field: 'audience' } as const] : []),
    ...(form['answers'] === undefined ? [{ code: 'choose-one', field: 'answers' } as const] : []),
  ];
}

/** A new hearing: one addressee for each municipality; the rest is to be chosen. */
export async function emptyValues(db: Reader, { addressees, bodies, origins }: Choices): Promise<Values> {
  const boxes = addressees.filter(({ isMunicipality }) => isMunicipality).map((one) => [boxOf(one), ticked]);
  const [origin] = origins;
  const body = origin && bodies.find(({ id }) => id === origin.bodyId);
  return {
    ...(Object.fromEntries(boxes) as Values),
    reminders: planWords([-7, -1]),
    ...(body && { body: body.key }),
    ...(origin && {
      subject: originKey(origin),
      ...(!origin.closed && {
        title: origin.title.slice(0, titleLettersMax),
        papers: (await paperNumbersOfItem(db, origin.itemId)).join(', '),
      }),
    }),
  };
}

/** The fields of a hearing as it stands. */
export function valuesOfHearing({ round, ...hearing }: StoredHearing, { origins }: Choices): Values {
  const boxes = round.addressees.map((one) => [boxOf(one), ticked]);
  const [origin] = origins;
  return {
    ...(Object.fromEntries(boxes) as Values),
    title: round.title,
    body: hearing.bodyKey,
    subject: origin ? originKey(origin) : '',
    background: round.purpose,
    sections: linesOfSections(round.themes.map(sectionOf)),
    papers: hearing.papers.map(({ number }) => number).join(', '),
    dueOn: round.dueOn,
    closesOn: round.closesOn === round.dueOn ? '' : round.closesOn,
    reminders: planWords(round.reminderDays),
    silence: round.silence,
    audience: round.municipalOnly ? 'municipal' : 'everybody',
    answers: round.answersOpen ? 'at-once' : 'when-closed',
  };
}
