import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  collisionsOn,
  doOverlap,
  laterBy,
  minutesBetween,
  type AskedDay,
  type NearMeeting,
  type Surroundings,
} from './collisions.ts';

const asked: AskedDay = {
  bodyId: 'das',
  meetingId: null,
  heldOn: day('2027-01-21'),
  startsAt: '13:00',
  endsAt: '15:00',
};
const nothing: Surroundings = { meetings: [], sharedMembers: [], holidays: [], entries: [] };
const meeting = (changes: Partial<NearMeeting> = {}): NearMeeting => ({
  id: 'm1',
  bodyId: 'socdir',
  bodyKey: 'socdir',
  bodyShortName: 'SOCDIR',
  heldOn: asked.heldOn,
  dayKey: asked.heldOn,
  startsAt: '14:00',
  endsAt: '16:00',
  pairedIds: [],
  ...changes,
});
const birgitte = { bodyId: 'socdir', name: 'Birgitte Holm', from: null, to: null };
const kinds = (around: Partial<Surroundings>, of: Partial<AskedDay> = {}): string[] =>
  collisionsOn({ ...asked, ...of }, { ...nothing, ...around }).map(
    ({ kind, isSerious }) => `${kind}${isSerious ? '!' : ''}`,
  );

test('a plain working day has none', () => {
  expect(kinds({})).toEqual([]);
});

test('Saturday and Sunday are weekend, Friday and Monday are not', () => {
  const on = (heldOn: string) => kinds({}, { heldOn: day(heldOn) });
  expect([on('2027-01-22'), on('2027-01-23'), on('2027-01-24'), on('2027-01-25')]).toEqual([
    [],
    ['weekend!'],
    ['weekend!'],
    [],
  ]);
});

test('holidays and half days are named, those of other days are not', () => {
  const holiday = (on: string, isHalf: boolean) => ({ day: day(on), name: { da: on, en: on }, isHalf });
  const holidays = [holiday('2027-01-21', false), holiday('2027-01-22', false), holiday('2027-01-21', true)];
  expect(kinds({ holidays })).toEqual(['holiday!', 'half-day!']);
});

test('a meeting of the same body is a collision also where the times do not meet, but not with itself', () => {
  const own = meeting({ bodyId: 'das', startsAt: '09:00', endsAt: '10:00' });
  expect(kinds({ meetings: [own] })).toEqual(['own-meeting!']);
  expect(kinds({ meetings: [own] }, { meetingId: 'm1' })).toEqual([]);
  expect(kinds({ meetings: [meeting({ bodyId: 'das', heldOn: day('2027-01-20') })] })).toEqual([]);
});

test('a meeting of another body matters where somebody sits in both, and is serious where they overlap', () => {
  expect(kinds({ meetings: [meeting()] })).toEqual([]);
  expect(kinds({ meetings: [meeting()], sharedMembers: [birgitte] })).toEqual(['shared-members!']);
  const later = meeting({ startsAt: '15:00', endsAt: '16:00' });
  expect(kinds({ meetings: [later], sharedMembers: [birgitte] })).toEqual(['shared-members']);
  const left = { ...birgitte, to: day('2027-01-20') };
  const notYet = { ...birgitte, from: day('2027-01-22') };
  expect(kinds({ meetings: [meeting()], sharedMembers: [left, notYet] })).toEqual([]);
  const justNow = { ...birgitte, from: asked.heldOn, to: asked.heldOn };
  expect(kinds({ meetings: [meeting()], sharedMembers: [justNow] })).toEqual(['shared-members!']);
});

test('a paired meeting belongs there on the same day, unless the two are held at once', () => {
  const paired = meeting({ startsAt: '10:00', endsAt: '12:00', pairedIds: ['mine'] });
  const of = { meetingId: 'mine' };
  expect(kinds({ meetings: [paired], sharedMembers: [birgitte] }, of)).toEqual([]);
  const atOnce = { ...paired, endsAt: '13:30' };
  expect(kinds({ meetings: [atOnce], sharedMembers: [birgitte] }, of)).toEqual(['shared-members!']);
  expect(kinds({ meetings: [paired], sharedMembers: [birgitte] }, { meetingId: 'third' })).toEqual([
    'shared-members',
  ]);
});

test('entries count on each of their days, and those of another body do not', () => {
  const entry = (from: string, to: string, bodyId: string | null) => ({
    number: 1,
    kind: 'conference' as const,
    title: 'Konference',
    from: day(from),
    to: day(to),
    bodyId,
    organisationName: null,
  });
  expect(kinds({ entries: [entry('2027-01-20', '2027-01-21', null)] })).toEqual(['entry!']);
  expect(kinds({ entries: [entry('2027-01-21', '2027-01-21', 'das')] })).toEqual(['entry!']);
  expect(kinds({ entries: [entry('2027-01-21', '2027-01-21', 'kkr')] })).toEqual([]);
  expect(kinds({ entries: [entry('2027-01-19', '2027-01-20', null)] })).toEqual([]);
});

test('what ends as the other begins does not overlap; an unknown time may be any; an unknown end is two hours', () => {
  const at = (startsAt: string | null, endsAt: string | null) => ({ startsAt, endsAt });
  expect(doOverlap(at('09:00', '10:00'), at('10:00', '11:00'))).toBe(false);
  expect(doOverlap(at('10:00', '11:00'), at('09:00', '10:00'))).toBe(false);
  expect(doOverlap(at('09:00', '10:01'), at('10:00', '11:00'))).toBe(true);
  expect(doOverlap(at(null, null), at('10:00', '11:00'))).toBe(true);
  expect(doOverlap(at('09:00', null), at('11:00', '12:00'))).toBe(false);
  expect(doOverlap(at('09:01', null), at('11:00', '12:00'))).toBe(true);
});

test('a time moved by minutes stays within its day', () => {
  expect(laterBy('10:30', 95)).toBe('12:05');
  expect(laterBy('23:30', 120)).toBe('23:59');
  expect(laterBy('00:30', -60)).toBe('00:00');
  expect(minutesBetween('10:30', '09:15')).toBe(-75);
});
