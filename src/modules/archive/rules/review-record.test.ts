import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';
import { reviewOf } from './review-record.ts';

test("an item has the hours of its guests; the hours of its section are the section's alone", () => {
  const lines = [
    'Møde Den Administrative Styregruppe',
    'Tid 4. maj 2017 kl. 13.00-15.00',
    'Gæster Ida Holt, Rebild Kommune deltager under punkt 2 fra kl. 13.20-13.40',
    '',
    'Sager til behandling (13.05-14.30)',
    '1. Mødeplan',
    '2. Takster',
    '',
    '1. Mødeplan',
    'Baggrund',
    'Planen for efteråret er klar.',
    '',
    '2. Takster',
    'Baggrund',
    'Taksterne er regnet ud.',
  ];
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines, pageStartLines: null },
    knownNamesNorthJutland,
  );
  const record = parsed.ok ? parsed.value : undefined;
  expect(record?.items.map((item) => item.timeSlot?.start)).toEqual(['13:05', '13:05']);
  const items = record ? reviewOf(record).items : [];
  expect(items.map(({ values }) => [values['start'], values['end']])).toEqual([
    [null, null],
    ['13:20', '13:40'],
  ]);
});
