import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { formerMeeting } from '../queries/meetings-beside.ts';
import { agendaTemplateOf } from '../queries/templates.ts';
import type { AgendaTemplate, TemplateSection } from '../rules/default-templates.ts';
import { slotsFitted, slotsOfLengths, type Slot } from '../rules/section-times.ts';
import { plainStandingTitle, standingRecommendation, type Standing } from '../rules/standing-items.ts';
import { delegatedTitle, reportersTo } from '../../followup/index.ts';
import { insertItem } from './insert-item.ts';
import { sectionFor } from './pull-in.ts';

export type MeetingToPrepare = Slot & {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly heldOn: Day;
  readonly sequence: number;
};
export type AgendaBeginning = 'template' | 'former';
export type CreateRefusal = { code: 'already-there' } | { code: 'no-former-agenda'; field: 'from' };

type SectionToMake = Omit<TemplateSection, 'minutes'> & Slot;

/** Begins the agenda of a meeting with sections and standing items: from the body's template, or its last agenda. */
export async function createAgenda(
  db: Writer,
  meeting: MeetingToPrepare,
  from: AgendaBeginning,
): Promise<Result<'created', CreateRefusal>> {
  const template = await agendaTemplateOf(reading(db), meeting);
  const sections = from === 'template' ? made(template.sections, meeting) : await asBefore(db, meeting);
  if (!sections) return refuse({ code: 'no-former-agenda', field: 'from' });
  const body = await db
    .selectFrom('bodies')
    .select('clearing_body_id')
    .where('id', '=', meeting.bodyId)
    .executeTakeFirst();
  const row = {
    meeting_id: meeting.id,
    body_id: meeting.bodyId,
    clearing_body_id: body?.clearing_body_id ?? null,
  };
  const stored = await db
    .insertInto('agendas')
    .values(row)
    .onConflict((same) => same.column('meeting_id').doNothing())
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows !== 1n) return refuse({ code: 'already-there' });
  for (const [index, section] of sections.entries()) await addSection(db, meeting, { section, index });
  await addDelegated(db, meeting);
  return accept('created');
}

function made(template: AgendaTemplate, meeting: Slot): SectionToMake[] {
  const slots = slotsOfLengths(
    template.map(({ minutes }) => minutes),
    meeting,
  );
  return template.map(({ title, municipalOnly, standing }, index) => {
    const { startsAt = null, endsAt = null } = slots[index] ?? {};
    return { title, municipalOnly, standing, startsAt, endsAt };
  });
}

/** The sections of the last agenda, moved to the time of this meeting, with the standing items at both ends. */
async function asBefore(db: Writer, meeting: MeetingToPrepare): Promise<SectionToMake[] | undefined> {
  const former = await formerMeeting(reading(db), { ...meeting, meetingId: meeting.id });
  if (!former) return undefined;
  const rows = await formerSections(db, former.id);
  const slots = slotsFitted(rows, meeting) ?? [];
  const closing = rows.findLastIndex(({ municipalOnly }) => !municipalOnly);
  return rows.map(({ title, municipalOnly }, index) => {
    const { startsAt = null, endsAt = null } = slots[index] ?? {};
    const opens: readonly Standing[] = index === 0 ? ['approve-agenda', 'approve-minutes'] : [];
    const closes: readonly Standing[] = index === closing ? ['any-other', 'next-meeting'] : [];
    return { title, municipalOnly, startsAt, endsAt, standing: [...opens, ...closes] };
  });
}

async function formerSections(db: Writer, meetingId: string) {
  const read = (table: 'draft_sections' | 'agenda_sections') =>
    db
      .selectFrom(table)
      .select(['title', 'starts_at as startsAt', 'ends_at as endsAt', 'municipal_only as municipalOnly'])
      .where('meeting_id', '=', meetingId)
      .orderBy('position');
  const drafted = await read('draft_sections').where('draft_sections.removed_at', 'is', null).execute();
  return drafted.length > 0 ? drafted : read('agenda_sections').execute();
}

type Placed = { readonly section: SectionToMake; readonly index: number };

async function addSection(db: Writer, meeting: MeetingToPrepare, { section, index }: Placed): Promise<void> {
  const { id } = await db
    .insertInto('draft_sections')
    .values({
      meeting_id: meeting.id,
      entry: index + 1,
      position: index + 1,
      title: section.title,
      starts_at: section.startsAt,
      ends_at: section.endsAt,
      municipal_only: section.municipalOnly,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const to = {
    meetingId: meeting.id,
    year: meeting.heldOn.slice(0, 'YYYY'.length),
    lateness: 'sent',
  } as const;
  for (const standing of section.standing) await insertItem(db, to, standingItem(standing, id));
}

/** Where others decide on the body's behalf and have to report it, an item that tells what they decided. R-006. */
async function addDelegated(db: Writer, meeting: MeetingToPrepare): Promise<void> {
  const reporters = await reportersTo(reading(db), meeting.bodyId);
  if (reporters.length === 0) return;
  const sections = await db
    .selectFrom('draft_sections')
    .select(['id', 'title'])
    .where('meeting_id', '=', meeting.id)
    .where('municipal_only', '=', false)
    .orderBy('position')
    .execute();
  await insertItem(
    db,
    { meetingId: meeting.id, year: meeting.heldOn.slice(0, 'YYYY'.length), lateness: 'sent' },
    {
      title: delegatedTitle(reporters.map(({ shortName }) => shortName)),
      sectionId: sectionFor('information', sections),
      handling: 'information',
      standing: 'delegated',
      texts: [],
      recommendations: [],
      caseNumber: '',
    },
  );
}

function standingItem(standing: Standing, sectionId: string) {
  const asked = standingRecommendation(standing);
  return {
    title: plainStandingTitle(standing),
    sectionId,
    handling: 'formal',
    standing,
    texts: [],
    recommendations: asked ? [asked] : [],
    caseNumber: '',
  } as const;
}
