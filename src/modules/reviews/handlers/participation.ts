import { csv } from '../../../kernel/csv.ts';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingKey } from '../../meetings/index.ts';
import { ParticipationListPage, ParticipationPage } from '../pages/participation.page.tsx';
import { attendancePath } from '../paths.ts';
import { bodyNames, organisationNames, type Named } from '../queries/names.ts';
import { attendedMeetings, trendLimitsOn, type BodyMeeting } from '../queries/participation.ts';
import { periodOf } from '../rules/participation-filter.ts';
import { figuresOfMeetings, figuresOfOrganisations, trendOf } from '../rules/participation.ts';
import { reviewTexts } from '../text.ts';

export async function showParticipationList(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, query, today } = visit;
  const period = periodOf(query, today);
  const attended = await attendedMeetings(db, { ...period, bodyId: null });
  const limits = await trendLimitsOn(db, today);
  const rows = (await bodyNames(db)).flatMap((body) => {
    const meetings = figuresOfMeetings(attended.filter(({ bodyId }) => bodyId === body.id));
    return meetings.length === 0 ? [] : [{ body, meetings, trend: trendOf(meetings, limits) }];
  });
  return { status: 200, page: ParticipationListPage({ context, period, rows }) };
}

export async function showParticipation(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, today } = visit;
  const found = await attendedAt(visit);
  if (!found) return notFound(visit);
  const { body, period, attended, organisations } = found;
  const limits = await trendLimitsOn(db, today);
  const figures = figuresOfMeetings(attended);
  const ofOrganisations = figuresOfOrganisations(attended);
  const page = ParticipationPage({
    context,
    body,
    period,
    meetings: figures.flatMap((one, index) => {
      const meeting = attended[index];
      return meeting ? [{ ...one, dayKey: meetingKey(meeting) }] : [];
    }),
    organisations: organisations.flatMap((organisation) => {
      const of = ofOrganisations.find(({ organisationId }) => organisationId === organisation.id);
      return of ? [{ ...of, ...organisation }] : [];
    }),
    trend: trendOf(figures, limits),
    limits,
  });
  return { status: 200, page };
}

/** Each meeting and organisation as a row. */
export async function downloadParticipation(visit: Visit<Reader>): Promise<Reply> {
  const found = await attendedAt(visit);
  if (!found) return notFound(visit);
  const { file } = reviewTexts[visit.language].participation;
  const rows = found.attended.flatMap((meeting) => rowsOf(meeting, found, file));
  const bytes = new TextEncoder().encode(csv([file.head, ...rows]));
  const name = `${file.name}-${found.body.key}-${visit.today}.csv`;
  return { status: 200, file: { name, mediaType: 'text/csv; charset=utf-8', bytes } };
}

async function attendedAt({ db, params, query, today }: Visit<Reader>) {
  const body = (await bodyNames(db)).find(({ key }) => key === params['key']);
  if (!body) return undefined;
  const period = periodOf(query, today);
  const attended = await attendedMeetings(db, { ...period, bodyId: body.id });
  return { body, period, attended, organisations: await organisationNames(db) };
}

type Found = { body: Named; organisations: readonly Named[] };
type FileWords = { yes: string; no: string };

function rowsOf(meeting: BodyMeeting, { body, organisations }: Found, { yes, no }: FileWords): string[][] {
  const page = attendancePath.to({ body: body.key, day: meetingKey(meeting) });
  return organisations.flatMap(({ id, name }) => {
    const people = meeting.present.filter(({ organisationId }) => organisationId === id).length;
    const isExpected = meeting.expected.includes(id);
    if (!isExpected && people === 0) return [];
    const words = [isExpected, people > 0].map((is) => (is ? yes : no));
    return [[meeting.heldOn, body.name, name, ...words, String(people), page]];
  });
}
