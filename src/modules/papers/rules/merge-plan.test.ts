import { expect, test } from 'vitest';
import { mergeKey, mergePlan, type PaperToMerge } from './merge-plan.ts';

const pdf = { mediaType: 'application/pdf', byteCount: 100, problem: null, isMergeable: true };
const paper = (paperId: string, more: Partial<PaperToMerge> = {}): PaperToMerge => ({
  paperId,
  paperVersion: 1,
  standing: 'ready',
  itemNumber: '1',
  itemTitle: 'Budget',
  file: pdf,
  ...more,
});
const all = { bytesMax: 1000, broken: new Set<string>() };
const coversOf = (papers: readonly PaperToMerge[], limits = all): string[] =>
  mergePlan(papers, limits).map(({ cover }) => cover);

test('a paper on two items stands once, where it comes first, with both items', () => {
  const second = paper('a', { itemNumber: '4', itemTitle: 'Takster' });
  const planned = mergePlan([paper('a'), paper('b'), second], all);
  expect(planned.map(({ paper: { paperId } }) => paperId)).toEqual(['a', 'b']);
  expect(planned[0]?.items.map(({ number }) => number)).toEqual(['1', '4']);
});

test('two versions of a paper are two papers', () => {
  expect(mergePlan([paper('a'), paper('a', { paperVersion: 2 })], all)).toHaveLength(2);
});

const cases: [why: string, more: Partial<PaperToMerge>, cover: string][] = [
  ['pages that can be taken in follow', {}, 'follows'],
  ['a scan follows: its pages are pictures', { file: { ...pdf, problem: 'scanned' } }, 'follows'],
  ['one locked against changes only follows', { file: { ...pdf, problem: 'encrypted' } }, 'follows'],
  ['one locked with a password', { file: { ...pdf, problem: 'encrypted', isMergeable: false } }, 'encrypted'],
  ['one that cannot be taken in', { file: { ...pdf, isMergeable: false } }, 'damaged'],
  ['what is no PDF', { file: { ...pdf, mediaType: 'text/plain', isMergeable: false } }, 'other'],
  ['what is still to come', { standing: 'announced', file: null, paperVersion: null }, 'announced'],
  ['what had a virus', { standing: 'infected' }, 'gone'],
  ['what was erased', { standing: 'erased' }, 'gone'],
  ['what waits to be looked at', { standing: 'doubtful' }, 'held'],
  ['what is not scanned yet', { standing: 'waiting' }, 'held'],
  ['what was refused', { standing: 'refused' }, 'held'],
];
test.each(cases)('%s', (_, more, cover) => {
  expect(coversOf([paper('a', more)])).toEqual([cover]);
});

test('papers follow until there is no more room; a smaller one behind may still fit', () => {
  const heavy = { file: { ...pdf, byteCount: 700 } };
  expect(coversOf([paper('a', heavy), paper('b', heavy), paper('c')])).toEqual([
    'follows',
    'too-heavy',
    'follows',
  ]);
});

test('one that failed to be taken in gets a cover that says so', () => {
  const broken = new Set([mergeKey(paper('b'))]);
  expect(coversOf([paper('a'), paper('b')], { ...all, broken })).toEqual(['follows', 'damaged']);
});
