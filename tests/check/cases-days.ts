import { day } from '../../src/kernel/day.ts';
import { many, one, text, type CasesOf } from './case.ts';
import { around, das, person, section } from './invented.ts';

export const cases: CasesOf<
  | 'weekday-differs'
  | 'date-impossible'
  | 'date-written-twice'
  | 'event-with-two-dates'
  | 'year-unlikely'
  | 'year-differs'
  | 'minutes-of-unknown-meeting'
  | 'next-meeting-moved'
  | 'next-meeting-not-later'
  | 'next-meeting-not-in-calendar'
  | 'times-reversed'
  | 'section-gap'
  | 'slot-outside-meeting'
  | 'guest-outside-slot'
  | 'body-past-term'
> = {
  'weekday-differs': {
    finds: [
      {
        ...text('Mødet er fredag den 12. marts 2015.'),
        facts: { written: 'fredag den 12. marts 2015', weekday: 3 },
      },
      { ...text('Vi ses onsdag den 19. marts.'), facts: { weekday: 3 } },
    ],
    passes: [text('Mødet er torsdag den 12. marts 2015, og vi ses igen torsdag d. 19. marts.')],
  },
  'date-impossible': {
    finds: [
      { ...text('Fristen er den 31. april 2015.'), facts: { written: '31. april 2015' } },
      { ...text('Fristen er 29.02.2015.'), facts: { written: '29.02.2015' } },
    ],
    passes: [text('Fristen er den 29. februar 2016 eller 30.04.2015, og § 104. marts er ingen dato.')],
  },
  'date-written-twice': {
    finds: [{ ...text('Det blev aftalt den 3. maj. maj.'), facts: { written: '3. maj. maj' } }],
    passes: [text('Det blev aftalt den 3. maj, og maj er en travl tid.')],
  },
  'event-with-two-dates': {
    finds: [
      {
        ...text(
          'KKR besluttede den 4. februar at hegne skoven. Arbejdet følger af beslutningen fra 5. februar.',
        ),
        facts: { event: '', first: '4. februar 2015', second: '5. februar 2015' },
      },
      {
        ...many({ text: 'Temadagen den 8. maj er for alle.' }, { text: 'Program for temadagen den 9. maj.' }),
        facts: { first: '8. maj 2015', second: '9. maj 2015' },
      },
    ],
    passes: [
      text('Det blev besluttet den 4. februar i kredsen og den 5. februar i KKR.'),
      many({ text: 'Temadagen den 8. maj er for alle.' }, { text: 'Temadagen den 8. maj har plads til 80.' }),
    ],
  },
  'year-unlikely': {
    finds: [
      { ...text('Sagen var på den 21. marts 2004.'), facts: { written: '21. marts 2004', year: '2014' } },
    ],
    passes: [
      text('Sagen var på den 21. marts 2014.'),
      text('Det følger af lov nr. 7 af 21. marts 2005.'),
      text('Huset er fra 3. maj 1962.'),
    ],
  },
  'year-differs': {
    finds: [
      {
        ...one({ title: 'Takster for skoven 2016', text: 'Listen bygger på takstindmeldingerne for 2014.' }),
        facts: { title: '2016', written: 'takstindmeldingerne for 2014' },
      },
    ],
    passes: [
      one({ title: 'Takster for skoven 2016', text: 'Listen bygger på takstindmeldingerne for 2016.' }),
      one({ title: 'Takster for skoven 2016', text: 'Antallet af børn for 2014 er kendt.' }),
    ],
  },
  'minutes-of-unknown-meeting': {
    finds: [
      {
        ...one({ title: 'Godkendelse af referat fra mødet den 8. januar 2015' }),
        around: around({ earlierMeetings: [day('2014-11-20'), day('2015-01-09')] }),
        facts: { nearest: '9. januar 2015' },
      },
    ],
    passes: [
      {
        ...one({ title: 'Godkendelse af referat fra mødet den 9. januar 2015' }),
        around: around({ earlierMeetings: [day('2015-01-09')] }),
      },
      one({ title: 'Godkendelse af referat fra mødet den 8. januar 2015' }),
    ],
  },
  'next-meeting-moved': {
    finds: [
      {
        ...many(
          { asks: ['godkender, at mødet den 4. juni flyttes'] },
          { title: 'Næste møde', text: 'Næste møde er den 4. juni 2015.' },
        ),
        facts: { date: '4. juni 2015', movedIn: '1' },
      },
    ],
    passes: [
      many(
        { asks: ['godkender, at mødet flyttes til den 4. juni'] },
        { title: 'Næste møde', text: 'Næste møde er den 4. juni 2015.' },
      ),
      many(
        { asks: ['godkender, at mødet den 4. juni flyttes'] },
        { title: 'Næste møde', text: '9. juni 2015.' },
      ),
    ],
  },
  'next-meeting-not-later': {
    finds: [
      { ...one({ title: 'Næste møde', text: 'Den 12. marts 2014.' }), facts: { date: '12. marts 2014' } },
    ],
    passes: [one({ title: 'Næste møde', text: 'Den 4. juni 2015.' })],
  },
  'next-meeting-not-in-calendar': {
    finds: [
      {
        ...one({ title: 'Næste møde', text: 'Den 4. juni 2015.' }),
        around: around({ laterMeetings: [day('2015-06-11'), day('2015-09-03')] }),
        facts: { date: '4. juni 2015', calendar: '11. juni 2015' },
      },
    ],
    passes: [
      {
        ...one({ title: 'Næste møde', text: 'Den 4. juni 2015.' }),
        around: around({ laterMeetings: [day('2015-06-04')] }),
      },
      one({ title: 'Næste møde', text: 'Den 4. juni 2015.' }),
    ],
  },
  'times-reversed': {
    finds: [{ ...one({}, { startsAt: '13:00', endsAt: '12:00' }), facts: { from: '13.00', to: '12.00' } }],
    passes: [one({}, { startsAt: '13:00', endsAt: '16:00' }), one({}, { startsAt: '13:00' })],
  },
  'section-gap': {
    finds: [
      {
        ...one({}, { sections: [section('Velkomst', '13:00', '13:05'), section('Sager', '13:10', '14:00')] }),
        facts: { title: 'Sager', from: '13.10', previousEnd: '13.05' },
      },
    ],
    passes: [
      one({}, { sections: [section('Velkomst', '13:00', '13:05'), section('Sager', '13:05', '14:00')] }),
      one({}, { sections: [section('Velkomst', null, null), section('Sager', '13:05', '14:00')] }),
    ],
  },
  'slot-outside-meeting': {
    finds: [
      {
        ...one({}, { startsAt: '13:00', endsAt: '15:00', sections: [section('Sager', '13:00', '15:30')] }),
        facts: { title: 'Sager', to: '15.30', meeting: '13.00-15.00' },
      },
    ],
    passes: [one({}, { startsAt: '13:00', endsAt: '15:00', sections: [section('Sager', '13:00', '15:00')] })],
  },
  'guest-outside-slot': {
    finds: [
      {
        ...one(
          { more: { sectionIndex: 0 } },
          {
            sections: [section('Sager', '13:00', '14:00')],
            attendances: [
              person('Palle Ravn', { presence: 'guest', itemIndex: 0, startsAt: '13:50', endsAt: '14:10' }),
            ],
          },
        ),
        facts: { name: 'Palle Ravn', slot: '13.00-14.00' },
      },
    ],
    passes: [
      one(
        { more: { sectionIndex: 0 } },
        {
          sections: [section('Sager', '13:00', '14:00')],
          attendances: [
            person('Palle Ravn', { presence: 'guest', itemIndex: 0, startsAt: '13:40', endsAt: '14:00' }),
          ],
        },
      ),
    ],
  },
  'body-past-term': {
    finds: [
      {
        ...text('Skovgruppen blev nedsat den 1. marts 2012. Skovgruppen blev nedsat for to år.'),
        facts: { body: 'Skovgruppen', ended: '1. marts 2014', days: 376 },
      },
      {
        ...text(
          'DAS nedsatte Skovgruppen den 1. marts 2012 for en periode på to år, og den er ikke forlænget.',
        ),
        facts: { ended: '1. marts 2014', days: 376 },
      },
      {
        ...one({}),
        around: around({ bodies: [{ ...das, termEndsOn: day('2015-03-01') }] }),
        facts: { body: das.name, days: 11 },
      },
    ],
    passes: [
      text('Skovgruppen blev nedsat den 1. marts 2014. Skovgruppen blev nedsat for to år.'),
      text('Skovgruppen blev nedsat den 1. marts 2012 for to år og er siden forlænget.'),
      { ...one({}), around: around({ bodies: [{ ...das, termEndsOn: day('2016-03-01') }] }) },
    ],
  },
};
