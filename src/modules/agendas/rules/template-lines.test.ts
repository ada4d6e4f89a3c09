import { expect, test } from 'vitest';
import { textsOfLines, textsToLines, verbsOfLines, verbsToLines } from './template-lines.ts';

test('a heading and what to write, one a line', () => {
  expect(textsOfLines('Resume: kort: tre linjer\n\n Baggrund \n')).toEqual([
    { label: 'Resume', prompt: 'kort: tre linjer' },
    { label: 'Baggrund', prompt: '' },
  ]);
});

test.each([': uden overskrift', `${'x'.repeat(101)}: for lang`, 'a\n'.repeat(21)])(
  '"%.20s" is refused',
  (text) => {
    expect(textsOfLines(text)).toBeUndefined();
  },
);

test('verbs are kept as codes, with what follows them', () => {
  const asked = verbsOfLines('godkender\nTager til efterretning, at\ndrøfter sagen');
  expect(asked).toEqual([
    { verb: 'approve', text: '' },
    { verb: 'note', text: ', at' },
    { verb: 'discuss', text: 'sagen' },
  ]);
});

test('a verb that is none is refused', () => {
  expect(verbsOfLines('godkender\nhopper')).toBeUndefined();
});

test('written and read again they are the same', () => {
  const texts = [{ label: 'Resume', prompt: 'kort' }];
  const asked = [{ verb: 'be-informed', text: 'status' }];
  expect([textsOfLines(textsToLines(texts)), verbsOfLines(verbsToLines(asked))]).toEqual([texts, asked]);
});
