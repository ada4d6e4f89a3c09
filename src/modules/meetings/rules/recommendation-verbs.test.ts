import { expect, test } from 'vitest';
import { recommendationVerbs, recommendationWords } from './recommendation-verbs.ts';

test.each([
  ['approve', 'budgettet for 2017', '', 'godkender budgettet for 2017'],
  ['approve', 'godkender budgettet for 2017.', '', 'godkender budgettet for 2017'],
  ['note', 'orienteringen', '', 'tager orienteringen til efterretning'],
  ['note', 'tager orienteringen til efterretning', '', 'tager orienteringen til efterretning'],
  ['discuss', 'udkastet', 'KKR tiltræder', 'drøfter udkastet, forudsat at KKR tiltræder'],
  ['discuss', 'udkastet', 'at KKR tiltræder.', 'drøfter udkastet, forudsat at KKR tiltræder'],
  ['approve', 'rammen', 'såfremt den holdes', 'godkender rammen, såfremt den holdes'],
  ['discuss-approve', 'planen', '', 'drøfter og godkender planen'],
  ['approve', 'rammen', 'Hvis gruppen skal fortsætte, så …', 'godkender rammen, hvis gruppen skal fortsætte'],
  ['other', 'sender sagen i høring', '', 'sender sagen i høring'],
  ['unheard-of', 'sender sagen i høring', '', 'sender sagen i høring'],
  ['approve', '', '', 'godkender'],
])('%s with "%s" and "%s" reads "%s"', (verb, text, condition, words) => {
  expect(recommendationWords({ verb, text, condition })).toBe(words);
});

test('each verb is a code the database takes', () => {
  for (const verb of recommendationVerbs) expect(verb).toMatch(/^[a-z-]{1,40}$/);
});
