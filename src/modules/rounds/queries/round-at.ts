import type { Side } from '../../../kernel/actor.ts';
import { day, dayInDenmark } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { RoundState } from '../rules/round-states.ts';
import type {
  Addressee,
  AnswerHead,
  AnswerKind,
  Contact,
  Extension,
  Round,
  RoundHead,
  SilenceRule,
  Theme,
} from '../rules/round-views.ts';
import { storedProgress } from './stored-content.ts';

const headColumns = [
  'id',
  'number',
  'kind',
  'title',
  'purpose',
  'owner_name',
  'meeting_id',
  'item_id',
  'municipal_only',
  'answers_open',
  'opens_on',
  'due_on',
  'closes_on',
  'reminder_days',
  'silence',
  'state',
  'opened_at',
  'closed_at',
  'only_extended',
  'version',
] as const;

/** What a list of rounds begins from: the heads the reader may see. */
export const selectHeads = (db: Reader) => db.selectFrom('rounds').select(headColumns);
type HeadRow = Awaited<ReturnType<ReturnType<typeof selectHeads>['executeTakeFirstOrThrow']>>;

export const headOf = (row: HeadRow): RoundHead => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  title: row.title,
  purpose: row.purpose,
  ownerName: row.owner_name,
  meetingId: row.meeting_id,
  itemId: row.item_id,
  municipalOnly: row.municipal_only,
  answersOpen: row.answers_open,
  opensOn: day(row.opens_on),
  dueOn: day(row.due_on),
  closesOn: day(row.closes_on),
  reminderDays: row.reminder_days,
  silence: row.silence as SilenceRule,
  state: row.state as RoundState,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  onlyExtended: row.only_extended,
  version: row.version,
});

const numberMax = 2_147_483_647;

/** The round the address names, with its parts. */
export async function roundAt(db: Reader, number: string): Promise<Round | undefined> {
  const found = /^[1-9]\d{0,9}$/.test(number) && Number(number) <= numberMax;
  const row = found && (await selectHeads(db).where('number', '=', Number(number)).executeTakeFirst());
  return row ? withParts(db, headOf(row)) : undefined;
}

export async function roundById(db: Reader, id: string): Promise<Round | undefined> {
  const row = await selectHeads(db).where('id', '=', id).executeTakeFirst();
  return row && withParts(db, headOf(row));
}

/** The number of a round by its id, for the address it is sent on to. */
export const numberOf = async (db: Reader, id: string): Promise<string | undefined> => {
  const row = await db.selectFrom('rounds').select('number').where('id', '=', id).executeTakeFirst();
  return row && String(row.number);
};

async function withParts(db: Reader, head: RoundHead): Promise<Round> {
  const [themes, extensions, answers] = [
    await themesOf(db, head.id),
    await extensionsOf(db, head.id),
    await answerHeadsOf(db, head.id),
  ];
  return { ...head, themes, extensions, answers, addressees: await addresseesOf(db, head.id, extensions) };
}

async function themesOf(db: Reader, roundId: string): Promise<Theme[]> {
  const themes = await db
    .selectFrom('round_themes')
    .select(['id', 'position', 'title'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
  const questions = await db
    .selectFrom('round_questions')
    .select(['id', 'theme_id', 'prompt', 'answer_kind', 'options', 'is_required'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
  return themes.map((theme) => ({
    ...theme,
    questions: questions
      .filter(({ theme_id }) => theme_id === theme.id)
      .map(({ id, prompt, answer_kind, options, is_required }) => ({
        id,
        prompt,
        kind: answer_kind as AnswerKind,
        options,
        isRequired: is_required,
      })),
  }));
}

/** Newest last: the last of an addressee's counts. */
async function extensionsOf(db: Reader, roundId: string): Promise<Extension[]> {
  const rows = await db
    .selectFrom('round_extensions as e')
    .leftJoin('persons as p', 'p.id', 'e.granted_by')
    .select(['e.organisation_id', 'e.until_on', 'e.reason', 'e.granted_at', 'p.name'])
    .where('e.round_id', '=', roundId)
    .orderBy('e.granted_at')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    until: day(row.until_on),
    reason: row.reason,
    grantedBy: row.name ?? '',
    grantedOn: dayInDenmark(row.granted_at),
  }));
}

async function answerHeadsOf(db: Reader, roundId: string): Promise<Map<string, AnswerHead>> {
  const rows = await db
    .selectFrom('round_answers as a')
    .leftJoin('persons as p', 'p.id', 'a.changed_by')
    .selectAll('a')
    .select('p.name')
    .where('a.round_id', '=', roundId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        organisationId: row.organisation_id,
        state: row.state as AnswerHead['state'],
        progress: storedProgress(row.progress),
        isLate: row.is_late,
        onBehalf: row.on_behalf,
        source: row.source,
        submittedAt: row.submitted_at,
        changedAt: row.changed_at,
        changedBy: row.name,
        version: row.version,
      },
    ]),
  );
}

async function addresseesOf(
  db: Reader,
  roundId: string,
  extensions: readonly Extension[],
): Promise<Addressee[]> {
  const rows = await db
    .selectFrom('round_addressees as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['o.id', 'o.key', 'o.name', 'o.side', 'o.kind'])
    .where('a.round_id', '=', roundId)
    .orderBy('a.position')
    .execute();
  const contacts = await contactsOf(db, roundId);
  return rows.map(({ id, key, name, side, kind }) => ({
    organisationId: id,
    key,
    name,
    side: side as Side,
    isMunicipality: kind === 'municipality',
    contacts: contacts.filter(({ organisationId }) => organisationId === id),
    extension: extensions.findLast(({ organisationId }) => organisationId === id) ?? null,
  }));
}

async function contactsOf(db: Reader, roundId: string): Promise<(Contact & { organisationId: string })[]> {
  const rows = await db
    .selectFrom('round_contacts as c')
    .innerJoin('persons as p', 'p.id', 'c.person_id')
    .leftJoin('users as u', 'u.person_id', 'p.id')
    .leftJoin('person_addresses as a', 'a.person_id', 'p.id')
    .select(['c.organisation_id', 'p.id', 'p.key', 'p.name', 'u.disabled_at'])
    .select((eb) => eb.fn.coalesce('u.email', 'a.email').as('email'))
    .where('c.round_id', '=', roundId)
    .orderBy('p.name')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    personId: row.id,
    key: row.key,
    name: row.name,
    // A link of somebody whose user is closed opens nothing, so nothing is sent to him.
    email: row.disabled_at === null ? row.email : null,
  }));
}
