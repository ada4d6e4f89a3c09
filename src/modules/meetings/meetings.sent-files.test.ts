/** A sent agenda as a file: the same as the page, for the same reader. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfStructure } from '../../../tests/support/pdf-structure.ts';
import { walled, withSentAgenda } from '../../../tests/support/sent-agenda.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { textOfDocument } from '../../platform/documents/text-of-document.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
  await withSentAgenda(world);
});
afterAll(() => world.close());

async function fileOf(who: PersonName, kind: 'pdf' | 'docx'): Promise<Uint8Array> {
  const answer = await (await world.as(who)).get(`/moeder/das/2027-02-04/${kind}`);
  return new Uint8Array(await answer.arrayBuffer());
}
async function textOf(bytes: Uint8Array, kind: 'pdf' | 'docx'): Promise<string> {
  const read = await textOfDocument(`a.${kind}`, bytes);
  return read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
}

test.each(['pdf', 'docx'] as const)(
  'the %s says version, handling, lateness, papers, and what was taken off',
  async (kind) => {
    const text = await textOf(await fileOf('birgitte', kind), kind);
    for (const words of [
      'Dagsorden, version 2, sendt',
      'Til behandling',
      'Til behandling, Tillæg',
      'godkender budgettet',
      'forudsat at KKR tiltræder',
      'Rammen er større.',
      'Bilag 1: Budgetskema (eftersendes)',
      '27/114-3',
      'Punktet er taget af dagsordenen: Tallene er ikke klar',
      walled.closed,
    ])
      expect(text).toContain(words);
    for (const words of ['1,2 mio. kr.', walled.municipal]) expect(text).not.toContain(words);
  },
);

test('the region’s file says of a municipal item that it is off, and not why', async () => {
  const text = await textOf(await fileOf('ole', 'docx'), 'docx');
  expect(text).toContain('Punktet er taget af dagsordenen.');
  expect(text).not.toContain('Tallene er ikke klar');
});

test('the headings of the file are those of the agenda', async () => {
  const { headings, ua } = pdfStructure(await fileOf('mette', 'pdf'));
  expect(ua).toBe('1');
  const titles = headings.map(({ text }) => text).filter((text) => text.startsWith('Punkt '));
  expect(titles).toHaveLength(5);
});
