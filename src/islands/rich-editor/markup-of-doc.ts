import type { Node } from '@tiptap/pm/model';
import { writeMarkup } from '../../kernel/rich-markup.ts';
import {
  tidyRichText,
  type RichBlock,
  type RichItem,
  type RichRun,
  type RichRuns,
} from '../../kernel/rich-text.ts';
import { headingLevels } from './extensions.ts';

/** What stands in the editor, as the markup the server reads. */
export const markupOf = (doc: Node): string => writeMarkup(tidyRichText(childrenOf(doc).flatMap(blockOf)));

const childrenOf = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, at) => node.child(at));

function blockOf(node: Node): RichBlock[] {
  switch (node.type.name) {
    case 'heading':
      return [
        { kind: 'heading', level: node.attrs['level'] === headingLevels[0] ? 1 : 2, text: node.textContent },
      ];
    case 'bulletList':
    case 'orderedList':
      return [{ kind: 'list', start: startOf(node), items: childrenOf(node).map(itemOf) }];
    case 'table': {
      const rows = childrenOf(node).map((row) => childrenOf(row).map(cellOf));
      const [header = [], ...body] = rows;
      return [{ kind: 'table', header, rows: body }];
    }
    default:
      return [{ kind: 'paragraph', runs: runsOf(node) }];
  }
}

const startOf = (node: Node): number | null =>
  node.type.name === 'orderedList' ? Number(node.attrs['start'] ?? 1) : null;

const isList = (node: Node): boolean => ['bulletList', 'orderedList'].includes(node.type.name);

function itemOf(node: Node): RichItem {
  const children = childrenOf(node);
  const lists = children.filter(isList);
  const runs = separated(children.filter((child) => !isList(child)).map(runsOf));
  const items = lists.flatMap((list) => childrenOf(list).map(itemOf).flatMap(flat));
  return { runs, below: lists[0] ? { start: startOf(lists[0]), items } : null };
}
const flat = ({ runs, below }: RichItem): RichRuns[] => [runs, ...(below?.items ?? [])];

const cellOf = (node: Node): RichRuns => separated(childrenOf(node).map(runsOf));

const line: RichRun = { text: '\n', isBold: false, isItalic: false, href: null };
const separated = (parts: readonly RichRuns[]): RichRuns =>
  parts.flatMap((runs, at) => (at === 0 ? runs : [line, ...runs]));

const runsOf = (node: Node): RichRuns =>
  childrenOf(node).map((child) => {
    if (child.type.name === 'hardBreak') return line;
    const marks = new Map(child.marks.map((mark) => [mark.type.name, mark.attrs]));
    const href: unknown = marks.get('link')?.['href'];
    return {
      text: child.text ?? '',
      isBold: marks.has('bold'),
      isItalic: marks.has('italic'),
      href: typeof href === 'string' ? href : null,
    };
  });
