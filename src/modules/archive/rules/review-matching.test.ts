import { expect, test } from 'vitest';
import { sampleRegister as register } from '../../../../tests/support/sample-record.ts';
import { matchBody, matchOrganisation, matchPerson, nearPersons } from './review-matching.ts';

test.each([
  ['Den Administrative Styregruppe', 'das', true],
  ['den administrative  styregruppe', 'das', true],
  ['DAS', 'das', true],
  ['Administrative styregruppen', 'das', false],
  ['Socialdirektørkreds', 'socdir', false],
])('the body “%s” is %s', (name, key, isSure) => {
  expect(matchBody(register, name)).toEqual({ key, isSure });
});

test.each([null, '', 'Byrådet', 'Styregruppen for noget andet'])(
  'the body “%s” is not in the register',
  (name) => {
    expect(matchBody(register, name)).toBeUndefined();
  },
);

test.each([
  ['Rebild Kommune', null, 'rebild', true],
  ['Rebild', null, 'rebild', false],
  ['Vesthimmerland Kommune', null, 'vesthimmerland', true],
  ['Aalborg Kommune', null, 'aalborg', true],
  ['Aalborg Kommune', 'ÆH', 'aalborg-ah', true],
  ['Aalborg Kommune ÆH', null, 'aalborg-ah', true],
  ['Aalborg Kommune', 'Teknik', 'aalborg', true],
])('%s with department %s is %s', (organisation, department, key, isSure) => {
  expect(matchOrganisation(register, { organisation, department })).toEqual({ key, isSure });
});

test('an organisation that is not named matches nothing', () => {
  expect(matchOrganisation(register, { organisation: null, department: 'ÆH' })).toBeUndefined();
});

test('the same name at the same place is sure, elsewhere it is a likeness', () => {
  expect(matchPerson(register, 'Vera Lund', 'rebild')).toEqual({ key: 'vera-lund', isSure: true });
  expect(matchPerson(register, 'vera lund', 'thisted')).toEqual({ key: 'vera-lund', isSure: false });
  expect(matchPerson(register, 'Vera Lund', undefined)).toEqual({ key: 'vera-lund', isSure: false });
  expect(matchPerson(register, 'Vera Holm', 'rebild')).toBeUndefined();
});

test('a name that is written otherwise is found by its other name', () => {
  expect(matchPerson(register, 'Bo H. Kjær', 'thisted')).toEqual({ key: 'bo-kjaer', isSure: true });
});

test('somebody of the municipality is found also when the text names the administration', () => {
  expect(matchPerson(register, 'Ane Lund', 'aalborg-ah')).toEqual({ key: 'ane-lund', isSure: true });
});

test('of two with one name at one place neither is sure', () => {
  const twin = { key: 'vera-lund-2', id: 'x', name: 'Vera Lund', aliases: [], organisationKeys: ['thisted'] };
  const twins = { ...register, persons: [...register.persons, twin] };
  expect(matchPerson(twins, 'Vera Lund', 'rebild')).toEqual({ key: 'vera-lund', isSure: false });
});

test('near are those of the same last name, or of the same first name at the same place', () => {
  expect(nearPersons(register, 'Ida Lund', undefined).map(({ key }) => key)).toEqual([
    'vera-lund',
    'ane-lund',
  ]);
  expect(nearPersons(register, 'Bo Skov', 'thisted').map(({ key }) => key)).toEqual(['bo-kjaer']);
});
