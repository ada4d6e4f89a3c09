import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-check.da.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const en: SameKeys<typeof da> = {
  item: (name) => `Item ${name}`,
  meeting: 'The meeting',
  lines: (from, to) => (from === to ? `line ${from}` : `lines ${from}-${to}`),
  severities: { error: 'Error', warning: 'Probably wrong', note: 'Have a look' },
  codes: {
    'recommendation-twice': {
      title: 'The same recommendation twice',
      says: (f) => `Recommendations ${f.first} and ${f.second} are the same: “${f.text}”.`,
      remedy: (f) =>
        f.instead === ''
          ? `Delete no. ${f.second}, or write what it should have said.`
          : `No. ${f.second} was probably meant for ${f.instead}, which no recommendation mentions.`,
    },
    'recommendation-missing': {
      title: 'Recommendation missing',
      says: (f) => `“${f.title}” has a case text but asks the meeting for nothing.`,
      remedy: () => 'Write what the meeting is to approve, discuss or take note of.',
    },
    'recommendation-to-other-body': {
      title: 'Recommendation to another body',
      says: (f) => `The recommendation is addressed to ${f.body}, but ${f.meets} is meeting.`,
      remedy: () => 'Correct the body, or write that the municipal part decides.',
    },
    'appendix-number-twice': {
      title: 'Appendix number used twice',
      says: (f) => `Several appendices have number ${f.number} (items ${f.items}).`,
      remedy: () => 'Number the appendices through the whole agenda.',
    },
    'appendix-number-missing': {
      title: 'A gap in the appendix numbers',
      says: (f) => `There is no appendix ${f.number}, but one with the next number.`,
      remedy: () => 'Attach the appendix, or number again.',
    },
    'appendix-not-listed': {
      title: 'No such appendix',
      says: (f) => `The text refers to appendix ${f.number}, which is on no list.`,
      remedy: () => 'Attach the appendix, or correct the reference.',
    },
    'appendix-elsewhere': {
      title: 'The appendix number points elsewhere',
      says: (f) =>
        `The text refers to appendix ${f.number}, which belongs to item ${f.listedIn}. ` +
        (f.listedHere === ''
          ? 'This item has no numbered appendices.'
          : `This item's own appendix is no. ${f.listedHere}.`),
      remedy: (f) =>
        f.listedHere === ''
          ? 'Correct the number, or attach the appendix to this item.'
          : `Write appendix ${f.listedHere}, or name the other item.`,
    },
    'appendix-not-mentioned': {
      title: 'Appendix not mentioned',
      says: (f) => `“${f.appendix}” is on the list, but the text does not mention it.`,
      remedy: () => 'Refer to the appendix in the text, or take it off the list.',
    },
    'item-reference-missing': {
      title: 'No such item',
      says: (f) => `The text refers to “${f.reference}”, which is not on the agenda.`,
      remedy: () => 'Correct the number, or write which meeting the item was at.',
    },
    'item-number-missing': {
      title: 'A gap in the item numbers',
      says: (f) => `After item ${f.after}, item ${f.number} is missing.`,
      remedy: () => 'Number again, or write that the item is closed.',
    },
    'item-number-twice': {
      title: 'The same item number twice',
      says: (f) => `Two items have number ${f.number}.`,
      remedy: () => 'Give one of them another number.',
    },
    'sum-differs': {
      title: 'The sum is wrong',
      says: (f) =>
        `The rows of “${f.label}” give ${f.expected} kr., but it says ${f.stated} kr. Difference: ${f.difference} kr.`,
      remedy: () => 'Correct the sum, or find the row that is wrong or missing.',
    },
    'difference-differs': {
      title: 'The figures do not add up',
      says: (f) =>
        `${f.expression} = ${f.expected} kr., but it says ${f.stated} kr. Difference: ${f.difference} kr.`,
      remedy: (f) =>
        f.fits === ''
          ? `Correct it to ${f.expected} kr., or correct the figures it was worked out from.`
          : `Correct it to ${f.expected} kr. ${f.stated} kr. would be right if the amount set off were ${f.fits} kr.`,
    },
    'percentage-differs': {
      title: 'The percentage is wrong',
      says: (f) => `${f.expression} = ${f.expected} %, but it says ${f.stated}.`,
      remedy: () => 'Correct the percentage or the amounts.',
    },
    'rise-without-base': {
      title: 'A rise from nowhere',
      says: (f) =>
        `It says about ${f.stated} kr. without saying from what. The nearest is ${f.expression} = ${f.expected} kr.`,
      remedy: () => 'Write which amount the rise is counted from.',
    },
    'over-frame': {
      title: 'Budget over the frame',
      says: (f) =>
        `The budget is ${f.total} kr., but the frame is ${f.frame} kr. That is ${f.difference} kr. too much.`,
      remedy: () => 'Lower the budget, or write who has widened the frame.',
    },
    'parts-differ-from-rise': {
      title: 'The explanation does not make up the rise',
      says: (f) => `${f.expression} = ${f.parts} kr., but the rise is ${f.rise} kr.`,
      remedy: (f) =>
        f.instead === ''
          ? 'Write what the rest is due to.'
          : `Was it meant as ${f.instead} kr.? Then write so.`,
    },
    'seats-and-names': {
      title: 'More names than seats',
      says: (f) => `The group has ${f.seats} seats, but ${f.count} want to join: ${f.names}.`,
      remedy: () => 'Choose who gets a seat, or widen the group.',
    },
    'weekday-differs': {
      title: 'Weekday and date disagree',
      says: (f) => `It says “${f.written}”, but that is a ${weekdays[f.weekday] ?? ''}.`,
      remedy: () => 'Correct the weekday or the date.',
    },
    'date-impossible': {
      title: 'No such date',
      says: (f) => `“${f.written}” is not in the calendar.`,
      remedy: () => 'Correct the date.',
    },
    'date-written-twice': {
      title: 'The month is there twice',
      says: (f) => `It says “${f.written}”.`,
      remedy: () => 'Delete one of the months.',
    },
    'event-with-two-dates': {
      title: 'One event, two dates',
      says: (f) =>
        `${f.event === '' ? 'The decision' : `“${f.event}”`} is dated both ${f.first} and ${f.second}.`,
      remedy: () => 'Look it up in the minutes, and write the same date in both places.',
    },
    'year-unlikely': {
      title: 'The year is far from the meeting',
      says: (f) => `It says “${f.written}”. It is probably ${f.year}.`,
      remedy: () => 'Correct the year.',
    },
    'year-differs': {
      title: 'Two years for one matter',
      says: (f) => `The heading says ${f.title}, but the text says “${f.written}”.`,
      remedy: () => 'Write the same year, or explain why it is another.',
    },
    'approval-of-other': {
      title: 'Approves something else than the item is about',
      says: (f) =>
        `The item is the approval of the ${f.asked === 'minutes' ? 'minutes' : 'agenda'}, but it says “${f.written}”.`,
      remedy: (f) => `Write that the ${f.asked === 'minutes' ? 'minutes are' : 'agenda is'} approved.`,
    },
    'minutes-of-unknown-meeting': {
      title: 'Minutes of a meeting that is not known',
      says: (f) => `There is no meeting on ${f.written}. The nearest was ${f.nearest}.`,
      remedy: () => 'Correct the date, or import the missing meeting.',
    },
    'title-differs': {
      title: 'Two titles of one item',
      says: (f) => `The agenda says “${f.title}”, the minutes say “${f.other}”.`,
      remedy: () => 'Use the title of the agenda in both places.',
    },
    'corrected-in-minutes': {
      title: 'The minutes correct the case text',
      says: (f) => `The minutes say: “${f.written}”.`,
      remedy: () => 'Correct the paper in its next version, and refer to the minutes.',
    },
    'template-text': {
      title: 'Template text',
      says: (f) => `It says “${f.written}”.`,
      remedy: () => 'Fill in the field, or delete the text.',
    },
    'next-meeting-moved': {
      title: 'The date does not follow the decision',
      says: (f) => `The next meeting is set for ${f.date}, but item ${f.movedIn} moves that meeting.`,
      remedy: () => 'Write the new date, or that the date depends on that item.',
    },
    'next-meeting-not-later': {
      title: 'The next meeting is not later',
      says: (f) => `The next meeting is set for ${f.date}, which is not after this meeting.`,
      remedy: () => 'Correct the date.',
    },
    'next-meeting-not-in-calendar': {
      title: 'The date does not follow the calendar',
      says: (f) => `The next meeting is set for ${f.date}, but the calendar says ${f.calendar}.`,
      remedy: () => 'Correct the text or the calendar.',
    },
    'outcome-missing': {
      title: 'Outcome missing',
      says: (f) => `“${f.title}” has a recommendation, but the minutes do not say what came of it.`,
      remedy: () => 'Write what the meeting decided.',
    },
    'outcome-does-not-answer': {
      title: 'The minutes do not answer the recommendation',
      says: (f) =>
        f.asked === 'note'
          ? 'The matter was to be taken note of, but the minutes do not say so.'
          : 'The matter was to be approved, but the minutes say nothing of it.',
      remedy: () => 'Write the outcome, also when the meeting only took note.',
    },
    'noted-not-approved': {
      title: 'Noted, not approved',
      says: (f) => `The recommendation was to approve, but the outcome is “${f.written}”.`,
      remedy: () => 'Write whether the matter is approved, or when it comes back.',
    },
    'body-name-differs': {
      title: 'One body, two names',
      says: (f) => `It says “${f.written}”, elsewhere “${f.usual}”.`,
      remedy: (f) => `Write ${f.usual} if it is the same body.`,
    },
    'person-name-differs': {
      title: 'A name spelt in two ways',
      says: (f) => `It says “${f.written}”, in the list of people “${f.usual}”.`,
      remedy: () => 'Correct the one that is wrong.',
    },
    'spelling-differs': {
      title: 'A word spelt in two ways',
      says: (f) => `It says “${f.written}”, otherwise “${f.usual}”.`,
      remedy: (f) => `Write ${f.usual}.`,
    },
    'word-twice': {
      title: 'A word is there twice',
      says: (f) => `It says “${f.written}”.`,
      remedy: () => 'Delete one of them.',
    },
    punctuation: {
      title: 'Punctuation of a date or an amount',
      says: (f) => `It says “${f.written}”.`,
      remedy: (f) => `Write “${f.better}”.`,
    },
    'body-past-term': {
      title: 'Body past its term',
      says: (f) => `The term of “${f.body}” ended on ${f.ended}, ${f.days} days before the meeting.`,
      remedy: () => 'Decide whether to prolong it, make it permanent or close it.',
    },
    'two-reasons': {
      title: 'Two explanations of one thing',
      says: (f) => `“${f.word}” is explained both by “${f.first}” and by “${f.second}”.`,
      remedy: () => 'Write how much is due to what.',
    },
    'list-holds-others': {
      title: 'The list holds more than it says',
      says: (f) =>
        `It says “${f.claim}”, but ${f.count} ${f.count === 1 ? 'row belongs' : 'rows belong'} to ${f.row}.`,
      remedy: () => 'Correct the text so that it covers the whole list.',
    },
    'times-reversed': {
      title: 'Ends before it begins',
      says: (f) => `The time is ${f.from}-${f.to}.`,
      remedy: () => 'Correct the time.',
    },
    'section-gap': {
      title: 'The times do not join',
      says: (f) => `“${f.title}” begins at ${f.from}, but the section before ends at ${f.previousEnd}.`,
      remedy: () => 'Let the sections follow each other.',
    },
    'slot-outside-meeting': {
      title: 'Outside the time set aside',
      says: (f) => `“${f.title}” is ${f.from}-${f.to}, outside ${f.meeting}.`,
      remedy: () => 'Move the time, or make the meeting longer.',
    },
    'guest-outside-slot': {
      title: 'The guest comes outside the time of the item',
      says: (f) => `${f.name} is there ${f.from}-${f.to}, but ${f.slot} is set aside.`,
      remedy: () => "Correct the guest's time or that of the section.",
    },
    'present-and-absent': {
      title: 'Both present and absent',
      says: (f) => `${f.name} is listed both as present and as absent.`,
      remedy: () => 'Delete one of them.',
    },
    'person-listed-twice': {
      title: 'The same person twice',
      says: (f) => `${f.name} is listed twice.`,
      remedy: () => 'Delete one, or write what tells them apart.',
    },
  },
};
