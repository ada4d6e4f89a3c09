import { expect, test } from 'vitest';
import { recommendationVerbs, recommendationWords } from '../../meetings/index.ts';
import { decisionSentence } from './decision-sentence.ts';

const say = (text: string, outcome: Parameters<typeof decisionSentence>[2]) =>
  decisionSentence('DAS', text, outcome);

test.each([
  [
    'DAS godkender årshjulet for Rammeaftalen 2018',
    'APPROVED',
    'DAS godkendte årshjulet for Rammeaftalen 2018.',
  ],
  ['at DAS godkender budgettet.', 'APPROVED', 'DAS godkendte budgettet.'],
  [
    'godkender budgettet, forudsat at KKR tiltræder',
    'APPROVED',
    'DAS godkendte budgettet, forudsat at KKR tiltræder.',
  ],
  ['drøfter og godkender planen', 'APPROVED', 'DAS drøftede og godkendte planen.'],
  ['godkender planen', 'APPROVED_WITH_REMARKS', 'DAS godkendte planen, med den bemærkning at '],
  ['beslutter, at møderne flyttes', 'DECIDED', 'DAS besluttede, at møderne flyttes.'],
  ['udpeger to medlemmer', 'APPROVED', 'DAS udpegede to medlemmer.'],
  ['tager status til efterretning', 'NOTED', 'DAS tog status til efterretning.'],
  [
    'tager status til efterretning',
    'NOTED_WITH_REMARK',
    'DAS tog status til efterretning, med den bemærkning at ',
  ],
  ['orienteres om tilsynet', 'INFORMED', 'DAS blev orienteret om tilsynet.'],
  ['orienteres om tilsynet', 'NOTED', 'DAS tog tilsynet til efterretning.'],
  ['anbefaler forslaget', 'RECOMMENDED_WITH_RESERVATION', 'DAS anbefalede forslaget, med forbehold for '],
  ['godkender forslaget', 'NOT_ADOPTED', 'DAS godkendte ikke forslaget.'],
  ['godkender forslaget', 'POSTPONED', 'DAS udsatte punktet.'],
  ['godkender forslaget', 'DISCUSSED', 'DAS drøftede forslaget.'],
  ['nedsætter en følgegruppe', 'APPROVED', 'DAS nedsatte en følgegruppe.'],
  ['drøfter oplægget', 'APPROVED', 'DAS godkendte oplægget.'],
  ['budgettet for 2018', 'APPROVED', 'DAS godkendte budgettet for 2018.'],
] as const)('R-031: "%s" with %s becomes "%s"', (text, outcome, sentence) => {
  expect(say(text, outcome)).toBe(sentence);
});

test('R-024: a budget that is recommended approved and only noted says that it was noted', () => {
  expect(say('godkender budgettet', 'NOTED')).toBe('DAS tog budgettet til efterretning.');
});

test('R-031: every verb a recommendation can have is told in past tense when the body says yes', () => {
  for (const verb of recommendationVerbs.filter((one) => one !== 'other')) {
    const text = recommendationWords({ verb, text: 'sagen', condition: '' });
    const sentence = say(text, 'APPROVED');
    expect(sentence).toMatch(/^DAS (\S+e|tog|blev)\b/);
    expect(sentence).not.toMatch(/er og |ger |der |ter /);
  }
});

test('R-031: an item without a recommendation and a word that says nothing give no sentence', () => {
  expect(say('', 'APPROVED')).toBe('');
  expect(say('sagen', 'MULTIPLE')).toBe('');
});
