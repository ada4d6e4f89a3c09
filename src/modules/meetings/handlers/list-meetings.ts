import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { MeetingListPage } from '../pages/meeting-list.page.tsx';
import { meetingList } from '../queries/meeting-list.ts';
import { listFilterOf } from '../rules/meeting-list-view.ts';

export async function listMeetings({ db, query, page: context, today }: Visit<Reader>): Promise<Reply> {
  const filter = listFilterOf(query);
  const list = await meetingList(db, filter);
  return { status: 200, page: MeetingListPage({ context, list, filter, today }) };
}
