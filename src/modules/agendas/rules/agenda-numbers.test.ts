import { expect, test } from 'vitest';
import { agendaNumbers } from './agenda-numbers.ts';

const item = (sentNumber: string | null, isRemoved = false) => ({ sentNumber, isRemoved });

test('until it is sent, the order gives the numbers', () => {
  expect(agendaNumbers([item(null), item(null), item(null)])).toEqual(['1', '2', '3']);
});

test('what was taken out has no number, and those after it move up', () => {
  expect(agendaNumbers([item(null), item(null, true), item(null)])).toEqual(['1', null, '2']);
});

test('what was sent keeps its number wherever it stands, and a new item gets the next', () => {
  expect(agendaNumbers([item('2'), item(null), item('1'), item('3'), item(null)])).toEqual([
    '2',
    '4',
    '1',
    '3',
    '5',
  ]);
});

test('a number that is no number keeps standing and counts for nothing', () => {
  expect(agendaNumbers([item('1a'), item(null)])).toEqual(['1a', '1']);
});

test('an empty agenda has no numbers', () => {
  expect(agendaNumbers([])).toEqual([]);
});
