import { dayInDenmark } from '../../../kernel/day.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay, showDayShort } from '../../../platform/design/index.ts';
import { statusOf } from '../../../platform/form-view.ts';
import { writeMarkup } from '../../../platform/markup.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingKey, proposeItem } from '../../meetings/index.ts';
import { addRoundEvent } from '../../rounds/index.ts';
import { markProposed } from '../commands/save-hearing.ts';
import { ReportPage, type ReportToPropose } from '../pages/forms.page.tsx';
import { meetingWords, resultWords, sectionLine } from '../pages/hearing-words.ts';
import { hearingPaths } from '../paths.ts';
import { hearingAt, type StoredHearing } from '../queries/hearing-at.ts';
import { meetingsToReportTo, papersNamed, type MeetingToReportTo } from '../queries/origin.ts';
import { mayReport, progressOf, type Treated } from '../rules/dispositions.ts';
import { isSettled } from '../rules/hearing-views.ts';
import type { Matrix } from '../rules/matrix.ts';
import { hearingTexts } from '../text.ts';
import { answersOf } from './hearing-view.ts';
import { formState, longField, readForm, versionField, type Problem } from './read-form.ts';

type Asked = {
  hearing: StoredHearing;
  treated: readonly Treated[];
  isProposed: boolean;
  meetings: readonly MeetingToReportTo[];
  report: ReportToPropose;
};

async function reportAt(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'today'>,
): Promise<Asked | undefined> {
  const { params, today } = visit;
  const hearing = await hearingAt(db, params['number'] ?? '');
  if (!hearing || hearing.state === 'drafted' || hearing.state === 'cancelled') return undefined;
  const { matrix, treated } = await answersOf({ db, today }, hearing);
  return {
    hearing,
    treated,
    isProposed: isSettled(hearing),
    meetings: await meetingsToReportTo(db, { bodyId: hearing.bodyId, today }),
    report: reportInWords(hearing, matrix, treated),
  };
}

/** What the item says: how it was asked, by which rule, and what each section came to; the figures as a table. */
export function reportInWords(
  { round, bodyName }: StoredHearing,
  { sections, counts }: Matrix,
  treated: readonly Treated[],
): ReportToPropose {
  const { report: text, silences } = hearingTexts.da;
  const sentOn = showDay(round.openedAt ? dayInDenmark(round.openedAt) : round.opensOn, 'da');
  const results = sections.map((section, index) => {
    const count = counts[index];
    return count ? sectionLine(section, count, 'da') : '';
  });
  const { all } = progressOf(treated);
  const lines = [
    text.sent(sentOn, showDay(round.dueOn, 'da'), bodyName),
    text.rule(silences[round.silence].toLowerCase()),
    ...results,
    ...(all > 0 ? [text.treated(all)] : []),
  ];
  const rows = sections.map((section, index) => {
    const count = counts[index];
    const figures = count
      ? [count.support, count.supportBySilence, count.against, count.others, count.neutral, count.silent]
      : [];
    const result = count ? resultWords(section, count, 'da') : '';
    return [`${section.position}. ${section.title}`, ...figures.map(String), result];
  });
  return { text: lines.join('\n\n'), figures: { header: text.head, rows } };
}

const meetingField = (one: MeetingToReportTo): string => `${one.bodyKey}/${meetingKey(one)}`;

function reportPage(visit: Visit<unknown>, asked: Asked, problems: readonly Problem[]) {
  const { language } = visit;
  const { report: text } = hearingTexts[language];
  const { hearing, meetings, report } = asked;
  return ReportPage({
    context: visit.page,
    form: formState(visit, { values: visit.form, version: hearing.version, problems }),
    conflict: [],
    hearing,
    meetings: meetings.map((one) => ({
      value: meetingField(one),
      text: text.meetingName(one.bodyName, showDayShort(one.heldOn, language)),
    })),
    report,
  });
}

/** What the item will say, and why it cannot be proposed yet where something is missing. */
export async function showReport(visit: Visit<Reader>): Promise<Reply> {
  const asked = await reportAt(visit.db, visit);
  if (!asked) return notFound(visit);
  const may = readiness(asked);
  return { status: 200, page: reportPage(visit, asked, may.ok ? [] : [may.refusal]) };
}

const readiness = ({ hearing, treated, isProposed }: Asked) =>
  mayReport(treated, { isClosed: hearing.round.state === 'closed', isProposed });

/** Proposes the result as an item of the meeting that was chosen. */
export async function submitReport(visit: Visit<Writer>): Promise<Reply> {
  const asked = await reportAt(reading(visit.db), visit);
  if (!asked) return notFound(visit);
  const read = readForm({ meeting: longField(), version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: reportPage(visit, asked, problems),
  });
  if (!read.ok) return again(read.problems);
  const may = readiness(asked);
  if (!may.ok) return again([may.refusal]);
  const meeting = asked.meetings.find((one) => meetingField(one) === read.data.meeting);
  if (!meeting) {
    const code = read.data.meeting === '' ? 'choose-one' : 'meeting-gone';
    return again([{ code, field: 'meeting' }]);
  }
  const { hearing } = asked;
  const proposed = await propose(visit.db, asked, meeting);
  if (!proposed.ok) return again([{ code: 'not-in-this-state' }]);
  const { proposalId } = proposed.value;
  const { version } = read.data;
  const marked = await markProposed(visit.db, hearing.round.id, {
    meetingId: meeting.id,
    proposalId,
    version,
  });
  if (!marked.ok) return again([marked.refusal]);
  const reason = meetingWords(meeting, 'da');
  await addRoundEvent(visit.db, hearing.round.id, { event: 'proposed', reason });
  return { status: 303, location: hearingPaths.hearing.to({ number: String(hearing.round.number) }) };
}

async function propose(db: Writer, { hearing, report }: Asked, meeting: MeetingToReportTo) {
  const { report: text } = hearingTexts.da;
  const { round } = hearing;
  const paragraphs = report.text.split('\n\n').map((line) => ({
    kind: 'paragraph' as const,
    runs: [{ text: line, isBold: false, isItalic: false, href: null }],
  }));
  const papers = await papersNamed(
    reading(db),
    hearing.papers.map(({ number }) => number),
  );
  return proposeItem(db, {
    bodyId: meeting.bodyId,
    title: text.itemTitle(round.title),
    text: writeMarkup(paragraphs),
    figures: report.figures,
    paperIds: papers.map(({ id }) => id),
    source: text.source(round.number),
    sourcePath: hearingPaths.hearing.to({ number: String(round.number) }),
  });
}
