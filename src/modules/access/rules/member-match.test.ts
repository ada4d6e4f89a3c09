import { expect, test } from 'vitest';
import { organisationOf, personOf, type KnownNames } from './member-match.ts';

const person = (key: string, name: string, organisationKeys: string[] = [], aliases: string[] = []) => ({
  key,
  name,
  aliases,
  organisationKeys,
});
const known: KnownNames = {
  organisations: [
    { key: 'rebild', name: 'Rebild Kommune', shortName: 'Reb', aliases: ['Rebild'] },
    { key: 'thisted', name: 'Thisted Kommune', shortName: 'Thi', aliases: ['Vest'] },
    { key: 'morsoe', name: 'Morsø Kommune', shortName: 'Mor', aliases: ['Vest'] },
  ],
  persons: [
    person('aase', 'Åse Øster', ['rebild'], ['Å. Øster']),
    person('bo', 'Bo Vang', ['thisted']),
    person('bo-2', 'Bo Vang', ['thisted']),
    person('ib', 'Ib Lund'),
  ],
  personByAddress: new Map([['aase@rebild.dk', 'aase']]),
};

test.each([
  ['rebild kommune', 'rebild'],
  ['Reb', 'rebild'],
  ['Rebild', 'rebild'],
  ['Vest', undefined],
  ['Vejle', undefined],
  ['', undefined],
])('the organisation %s', (name, key) => expect(organisationOf(known, name)).toBe(key));

test.each([
  ['åse øster', '', 'rebild', { key: 'aase' }],
  ['Å. Øster', '', 'rebild', { key: 'aase' }],
  ['Åse Øster', '', 'thisted', 'new'],
  ['Åse Øster', 'aase@rebild.dk', 'thisted', { key: 'aase' }],
  ['Bo Vang', 'aase@rebild.dk', 'thisted', 'other-name'],
  ['Bo Vang', '', 'thisted', 'several'],
  ['Bo Vang', '', 'rebild', 'new'],
  ['Ib Lund', '', 'rebild', 'several'],
  ['Ny Person', '', 'rebild', 'new'],
])('the person %s <%s> in %s', (name, email, organisationKey, expected) =>
  expect(personOf(known, { name, email, organisationKey })).toEqual(expected),
);
