import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { meetingKey, type PageParts } from '../../meetings/index.ts';
import { MeetingPapersPart } from '../pages/parts.tsx';
import { papersOfMeeting } from '../queries/papers-of-meeting.ts';
import { mergeKey } from '../rules/merge-plan.ts';

/** What this module adds to the page of a meeting, asked as the reader. */
export const papersParts: PageParts = {
  ofMeeting: async ({ db, language }: Visit<Reader>, { meeting, lines }) => {
    const hasAny = lines.some(({ appendices }) => appendices.length > 0);
    const asked = { meetingId: meeting.id, agendaVersion: meeting.agendaVersion };
    const papers = hasAny ? await papersOfMeeting(db, asked) : [];
    if (papers.length === 0) return [];
    const address = { body: meeting.bodyKey, day: meetingKey(meeting) };
    const all = new Set(papers.map(mergeKey));
    const files = new Set(papers.filter(isPages).map(mergeKey));
    const content = MeetingPapersPart({ address, papers: all.size, files: files.size, language });
    return [{ place: 'side', content }];
  },
};

const isPages = ({ standing, file }: { standing: string; file: { isMergeable: boolean } | null }): boolean =>
  standing === 'ready' && file?.isMergeable === true;
