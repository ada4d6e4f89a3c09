import type { Day } from '../../kernel/day.ts';
import { showDay } from '../../platform/design/index.ts';
import type { PrintedBlock, PrintedDocument } from '../../platform/design/printed-document.ts';
import { printedDecision, type ItemAt } from '../meetings/index.ts';
import { excerpt as text } from './text-excerpt.da.ts';

/** The decision of one item as a document, and nothing else of its meeting. In Danish, as the minutes are. */
export function printedExcerpt({ meeting, item }: ItemAt, today: Day): PrintedDocument {
  const { bodyName, bodyShortName, heldOn } = meeting;
  const day = showDay(heldOn, 'da');
  const heading: PrintedBlock = { kind: 'heading', level: 1, text: item.title, isInContents: false };
  return {
    language: 'da',
    madeOn: today,
    title: text.subjectOf(bodyShortName, day, item.number || item.address),
    kicker: text.kicker,
    runningHead: text.runningHead(bodyShortName, day),
    pageWords: ['side', 'af'],
    facts: [
      { term: text.facts.body, value: bodyName },
      { term: text.facts.day, value: day },
      { term: text.facts.item, value: item.number || item.address },
    ],
    contentsHeading: null,
    blocks: [heading, ...printedDecision({ view: { meeting }, item }, 2)],
    unshownNote: (count, mark) => `${count}: ${mark}`,
  };
}
