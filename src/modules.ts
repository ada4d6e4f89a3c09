/** The modules the server is made of, in the order of the main navigation. The front page has lines from all. */
import { accessOf } from './modules/access/index.ts';
import { agendas, agendasParts } from './modules/agendas/index.ts';
import { archive } from './modules/archive/index.ts';
import { audit } from './modules/audit/index.ts';
import { calendarOf, calendarParts, type DatesThatDepend, type MoveTold } from './modules/calendar/index.ts';
import { dispatch, dispatchParts, sendMeetingNotice } from './modules/dispatch/index.ts';
import { following } from './modules/following/index.ts';
import { followup, followupBodyParts, followupParts } from './modules/followup/index.ts';
import { handovers, handoversParts } from './modules/handovers/index.ts';
import { hearings, hearingsParts } from './modules/hearings/index.ts';
import { helpOf } from './modules/help/index.ts';
import { identity } from './modules/identity/index.ts';
import { mandates, mandatesBodyParts, mandatesParts } from './modules/mandates/index.ts';
import { matterPaths, matters } from './modules/matters/index.ts';
import { meetingsOf, meetingsPaths, outcomeState, outcomeWords } from './modules/meetings/index.ts';
import { approvalParts, minutes, minutesBodyParts, minutesParts } from './modules/minutes/index.ts';
import { notes, notesParts } from './modules/notes/index.ts';
import { bodyPaths, organisationPaths, organisationsOf, personPaths } from './modules/organisations/index.ts';
import { offersOf, type OfferParts } from './modules/offers/index.ts';
import { outbox } from './modules/outbox/index.ts';
import { overviewOf } from './modules/overview/index.ts';
import { papers, papersParts } from './modules/papers/index.ts';
import { reviews, reviewsBodyParts, reviewsParts } from './modules/reviews/index.ts';
import { roundPaths, rounds, roundsDependingOn, roundsParts } from './modules/rounds/index.ts';
import { searchOf } from './modules/search/index.ts';
import type { Module } from './platform/route.ts';

const search = searchOf({
  meeting: meetingsPaths.meeting.to,
  item: meetingsPaths.item.to,
  matter: matterPaths.record.to,
  body: bodyPaths.record.to,
  organisation: organisationPaths.record.to,
  person: personPaths.record.to,
  outcome: (code, language) => ({ word: outcomeWords[language][code], state: outcomeState[code] }),
});

/** The rounds whose window ends with a meeting, for whoever moves it. */
const roundsOnDate: DatesThatDepend = async ({ db }, { id }) =>
  (await roundsDependingOn(db, id)).map(({ number, title, dueOn }) => ({
    title,
    day: dueOn,
    href: roundPaths.round.to({ number: String(number) }),
  }));
const tellOfMove: MoveTold = async ({ db, jobs }, meetingId) => {
  await sendMeetingNotice(db, jobs, { meetingId, kind: 'moved' });
};

/** In the order they stand on the page. */
const pageParts = [
  minutesParts,
  approvalParts,
  agendasParts,
  dispatchParts,
  calendarParts,
  followupParts,
  handoversParts,
  hearingsParts,
  roundsParts,
  papersParts,
  mandatesParts,
  reviewsParts,
  notesParts,
];

/** What modules add to an offer's page and to the views of the list, in their order. */
const offerParts: readonly OfferParts[] = [];

const parts: readonly Module<string>[] = [
  meetingsOf(pageParts),
  agendas,
  papers,
  dispatch,
  calendarOf({ others: [roundsOnDate], told: [tellOfMove] }),
  rounds,
  notes,
  minutes,
  followup,
  handovers,
  hearings,
  mandates,
  reviews,
  matters,
  offersOf(offerParts),
  organisationsOf([minutesBodyParts, followupBodyParts, mandatesBodyParts, reviewsBodyParts]),
  archive,
  search,
  following,
  outbox,
  identity,
  audit,
];

const all: readonly Module<string>[] = [...parts, accessOf(() => modules)];

const withFront: readonly Module<string>[] = [overviewOf(all), ...all];

export const modules: readonly Module<string>[] = [...withFront, helpOf(withFront)];
