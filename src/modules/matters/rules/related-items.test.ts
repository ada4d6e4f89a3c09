import { expect, test } from 'vitest';
import { relations, tellingWords, type RelatableItem } from './related-items.ts';

const item = (key: string, title: string, more: Partial<RelatableItem> = {}): RelatableItem => {
  const [bodyId = '', heldOn = '', number = ''] = key.split('/');
  return {
    key,
    meeting: `${bodyId}/${heldOn}`,
    bodyId,
    heldOn,
    number,
    title,
    matter: null,
    references: [],
    ...more,
  };
};
const to = (bodyId: string, on: string, number: string | null) => ({ references: [{ bodyId, on, number }] });

test.each([
  ['Opfølgning på Taleinstituttet', ['taleinstituttet']],
  ['Godkendelse af dagsorden', []],
  ['NOPII-projektet', ['nopii-projektet']],
  ['Budget for Børnehus Nord', ['børnehus']],
])('%s', (title, words) => expect(tellingWords(title)).toEqual(words));

const early = item('das/2016-11-17/15', 'Evaluering af nye tiltag på Taleinstituttet');

test.each<[string, RelatableItem[], string[]]>([
  ['a rare word of two meetings', [early, item('socdir/2011-08-11/7', 'Taleinstituttet')], ['word']],
  ['not within one meeting', [early, item('das/2016-11-17/9', 'Taleinstituttet')], []],
  ['a common word says nothing', [item('a/1/1', 'Budget'), item('b/2/1', 'Budget')], []],
  [
    'a reference to the item',
    [early, item('x/2017-01-18/4', 'Nyt', to('das', '2016-11-17', '15'))],
    ['reference'],
  ],
  ['a reference to another item', [early, item('x/2017-01-18/4', 'Nyt', to('das', '2016-11-17', '14'))], []],
  [
    'a reference to the meeting alone',
    [early, item('x/2017-01-18/4', 'Nyt', to('das', '2016-11-17', null))],
    [],
  ],
  [
    'a reference and a word are told once, by the reference',
    [early, item('x/2017-01-18/4', 'Taleinstituttet', to('das', '2016-11-17', null))],
    ['reference'],
  ],
  [
    'a word that many have is not rare',
    ['1', '2', '3', '4', '5', '6'].map((day) => item(`das/${day}/1`, 'Taleinstituttet')),
    [],
  ],
])('%s', (_, items, kinds) => expect(relations(items).map(({ reason }) => reason.kind)).toEqual(kinds));
