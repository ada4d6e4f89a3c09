import { Extension, Node, type Extensions } from '@tiptap/core';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '../../kernel/rich-text.ts';

/** Levels of headings as the server writes them into the page. */
export const headingLevels = [3, 4] as const;
const depthMax = 2;

/** A point, with points below it once. Tab goes on to the next field where there is no deeper to go. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const depth = (): number => {
      const { $from } = this.editor.state.selection;
      return Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1).type.name).filter(
        (name) => name === 'listItem',
      ).length;
    };
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => depth() > 0 && depth() < depthMax && this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => depth() > 1 && this.editor.commands.liftListItem(this.name),
    };
  },
});

const tableRoles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** The library of tables finds its nodes by their role. */
const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => ({ tableRole: tableRoles[name] }),
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const go = (to: 1 | -1) => () => goToNextCell(to)(this.editor.state, this.editor.view.dispatch);
    return { Tab: go(1), 'Shift-Tab': go(-1) };
  },
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});
const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
/** Cells are of one row and one column: the library asks, and `cleanPasted` sees to it. */
const cellAttributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});
const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});
const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
});

/** What a text may hold, and nothing more: what else is pasted is passed over. */
export const extensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    listItem: false,
    trailingNode: false,
    dropcursor: false,
    heading: { levels: [...headingLevels] },
    link: {
      openOnClick: false,
      autolink: true,
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (url) => safeHref(url) !== null,
    },
  }),
  ListItem,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  TableRoles,
];
