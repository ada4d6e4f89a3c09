import type { MeetingToStore } from '../../meetings/index.ts';
import { assert } from '../../../kernel/assert.ts';
import { originOfPerson } from '../rules/review-origin.ts';
import { organisationOf, personOf } from '../rules/review-people.ts';
import type { Entry, PeopleList, Review, ReviewItem } from '../rules/review-record.ts';
import { bodyOf, heldOn } from '../rules/review-state.ts';
import { clock, type Accepted } from './accepted.ts';
import { itemToStore } from './item-of-review.ts';

type Section = MeetingToStore['sections'][number];
type Attendance = MeetingToStore['attendances'][number];

/** The review as the meeting it becomes. Body and day must have been found (`acceptRefusals`). */
export function meetingOfReview(accepted: Accepted): MeetingToStore {
  const { review, register, importId } = accepted;
  const body = bodyOf(review, register);
  const day = heldOn(review);
  assert(body && day, 'an accepted review has a body and a day');
  const { meeting } = review;
  const sections = sectionsOf(accepted);
  return {
    bodyId: body.id,
    importId,
    heldOn: day,
    audience: audienceOf(review.audience ?? body.audience),
    startsAt: clock(meeting['startTime']),
    endsAt: clock(meeting['endTime']),
    place: meeting['place'] ?? null,
    documentType: documentTypeOf(meeting['documentType']),
    caseNumber: meeting['caseNumber'] ?? null,
    documentNumber: meeting['documentNumber'] ?? null,
    nextMeeting: nextMeeting(review),
    sections,
    attendances: attendancesOf(accepted),
    items: review.items.map((item) => itemToStore(accepted, item, sectionIndex(sections, item))),
  };
}

/** Sections in the order they first appear. One whose items are all for the municipal side is so itself. */
function sectionsOf({ record, review }: Accepted): Section[] {
  const titles = [...new Set(review.items.flatMap(({ values }) => values['section'] ?? []))];
  return titles.map((title) => {
    const timed = record.agendaSections?.find((section) => section.title === title);
    const items = review.items.filter(({ values }) => values['section'] === title);
    return {
      title,
      startsAt: clock(timed?.start),
      endsAt: clock(timed?.end),
      municipalOnly: items.every(({ values }) => values['municipalOnly'] === 'yes'),
    };
  });
}

function sectionIndex(sections: readonly Section[], { values }: ReviewItem): number | null {
  const at = sections.findIndex(({ title }) => title === values['section']);
  return at === -1 ? null : at;
}

function attendancesOf(accepted: Accepted): Attendance[] {
  const { attendees, absentees, guests } = accepted.review.people;
  return [
    ...attendees.map((entry) => attendance(accepted, entry, 'attendees')),
    ...absentees.map((entry) => attendance(accepted, entry, 'absentees')),
    ...guests.map((entry) => attendance(accepted, entry, 'guests')),
  ];
}

const presences = { attendees: 'present', absentees: 'absent', guests: 'guest' } as const;

function attendance({ record, review, register }: Accepted, entry: Entry, list: PeopleList): Attendance {
  const { values } = entry;
  const origin = originOfPerson(record, entry);
  const [came, left] =
    origin && 'item' in origin ? [origin.start, origin.end] : [origin?.arrived, origin?.left];
  const number = values['item'] ?? origin?.presentItems ?? null;
  const at = review.items.findIndex((item) => number !== null && item.values['number'] === number);
  return {
    presence: presences[list],
    name: values['name'] ?? '',
    organisationName: values['organisation'] ?? null,
    department: values['department'] ?? null,
    role: values['role'] ?? null,
    personId: personOf(review, register, entry)?.id ?? null,
    organisationId: organisationOf(review, register, entry)?.id ?? null,
    itemIndex: at === -1 ? null : at,
    itemNumber: number,
    startsAt: clock(came),
    endsAt: clock(left),
    lines: entry.lines ? [entry.lines] : [],
  };
}

function nextMeeting({ meeting }: Review): MeetingToStore['nextMeeting'] {
  const [date, place] = [meeting['nextDate'] ?? null, meeting['nextPlace'] ?? null];
  const [startTime, endTime] = [clock(meeting['nextStart']), clock(meeting['nextEnd'])];
  const isStated = [date, place, startTime].some((value) => value !== null);
  return isStated ? { date, startTime, endTime, place } : null;
}

const documentTypeOf = (text: string | null | undefined): MeetingToStore['documentType'] =>
  text === 'agenda' || text === 'agenda+minutes' ? text : 'minutes';
const audienceOf = (text: string): MeetingToStore['audience'] =>
  text === 'public' || text === 'cooperation' ? text : 'body';
