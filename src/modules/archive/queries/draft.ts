import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { DraftState } from '../rules/draft-states.ts';
import type { MeetingRecord } from '../rules/meeting-record.ts';
import type { Change } from '../rules/review-edits.ts';

/** An import with all that was read and all that was changed. */
export type Draft = {
  readonly id: string;
  readonly number: number;
  readonly state: DraftState;
  readonly version: number;
  readonly record: MeetingRecord | null;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
  readonly bodyName: string | null;
  readonly heldOn: string | null;
  readonly documentType: string | null;
  readonly items: number;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly readAt: Date | null;
  readonly meetingId: string | null;
  readonly meetingBodyKey: string | null;
  readonly meetingDayKey: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly storedAs: string | null;
  readonly sha256: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
};

/** An import by its number, which is its address. */
export const draftByNumber = (db: Reader, number: number): Promise<Draft | undefined> =>
  drafts(db).where('drafts.number', '=', number).executeTakeFirst();

/** An import by its id, which is what a job carries. */
export const draftById = (db: Reader, id: string): Promise<Draft | undefined> =>
  drafts(db).where('drafts.id', '=', id).executeTakeFirst();

const drafts = (db: Reader) =>
  db
    .selectFrom('drafts')
    .innerJoin('source_files', 'source_files.id', 'drafts.source_file_id')
    .innerJoin('users', 'users.id', 'source_files.uploaded_by')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .select(['drafts.id', 'drafts.number', 'drafts.version', 'drafts.source_lines as lines', 'drafts.notes'])
    .select(['drafts.body_name as bodyName', 'drafts.held_on as heldOn', 'drafts.item_count as items'])
    .select('drafts.document_type as documentType')
    .select(['drafts.error_code as errorCode', 'drafts.error_message as errorMessage'])
    .select(['drafts.read_at as readAt', 'drafts.meeting_id as meetingId'])
    .select(['drafts.meeting_body_key as meetingBodyKey', 'drafts.meeting_day_key as meetingDayKey'])
    .select('source_files.name as fileName')
    .select(['source_files.media_type as mediaType', 'source_files.size_bytes as sizeBytes'])
    .select(['source_files.stored_as as storedAs', 'source_files.uploaded_at as uploadedAt'])
    .select(sql<string>`encode(source_files.sha256, 'hex')`.as('sha256'))
    .select('persons.name as uploadedBy')
    .select((eb) => [
      eb.ref('drafts.state').$castTo<DraftState>().as('state'),
      eb.ref('drafts.record').$castTo<MeetingRecord | null>().as('record'),
      eb.ref('drafts.changes').$castTo<Change[]>().as('changes'),
    ]);
