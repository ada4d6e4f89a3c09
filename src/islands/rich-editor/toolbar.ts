import type { ChainedCommands, Editor } from '@tiptap/core';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from '@tiptap/pm/tables';
import { safeHref } from '../../kernel/rich-text.ts';
import { headingLevels } from './extensions.ts';
import type { EditorWords } from './words.ts';

type Tool = {
  readonly word: keyof EditorWords;
  readonly act: (editor: Editor) => void;
  /** Pressed while the cursor stands in it. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
  /** Shown only in a table. */
  readonly isOfTable?: true;
};

const [top, below] = headingLevels;
const isInTable = (editor: Editor): boolean => editor.isActive('table');
const chained = (change: (chain: ChainedCommands) => ChainedCommands) => (editor: Editor) => {
  change(editor.chain().focus()).run();
};
type TableCommand = typeof addRowAfter;
const inTable = (command: TableCommand) => (editor: Editor) => {
  command(editor.state, editor.view.dispatch);
  editor.commands.focus();
};

const tools: readonly Tool[] = [
  { word: 'bold', act: chained((chain) => chain.toggleBold()), isOn: (editor) => editor.isActive('bold') },
  {
    word: 'italic',
    act: chained((chain) => chain.toggleItalic()),
    isOn: (editor) => editor.isActive('italic'),
  },
  {
    word: 'heading',
    act: chained((chain) => chain.toggleHeading({ level: top })),
    isOn: (editor) => editor.isActive('heading', { level: top }),
  },
  {
    word: 'subheading',
    act: chained((chain) => chain.toggleHeading({ level: below })),
    isOn: (editor) => editor.isActive('heading', { level: below }),
  },
  {
    word: 'bullets',
    act: chained((chain) => chain.toggleBulletList()),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    word: 'numbers',
    act: chained((chain) => chain.toggleOrderedList()),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    word: 'table',
    act: chained((chain) => chain.insertContent(emptyTable())),
    isPossible: (editor) => !isInTable(editor),
  },
  { word: 'row', act: inTable(addRowAfter), isOfTable: true },
  { word: 'column', act: inTable(addColumnAfter), isOfTable: true },
  { word: 'rowOut', act: inTable(deleteRow), isOfTable: true },
  { word: 'columnOut', act: inTable(deleteColumn), isOfTable: true },
  { word: 'undo', act: chained((chain) => chain.undo()), isPossible: (editor) => editor.can().undo() },
  { word: 'redo', act: chained((chain) => chain.redo()), isPossible: (editor) => editor.can().redo() },
];

const [newColumns, newRows] = [3, 2];

function emptyTable() {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: newColumns }, () => cell(type)),
  });
  const body = Array.from({ length: newRows }, () => row('tableCell'));
  return { type: 'table', content: [row('tableHeader'), ...body] };
}

/** A row of buttons with names; one stop for the Tab key, arrows go between them. */
export function toolbarOf(editor: Editor, words: EditorWords): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'rv-editor__tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.toolbar);
  const link: Tool = {
    word: 'link',
    act: (of) => setLink(of, words.address),
    isOn: (of) => of.isActive('link'),
  };
  const all = [...tools.slice(0, 6), link, ...tools.slice(6)];
  const buttons = all.map((tool) => buttonOf(tool, { editor, words }));
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => step(event, buttons));
  const show = (): void => {
    all.forEach((tool, at) => showTool(tool, buttons[at], editor));
    keepOneStop(buttons);
  };
  editor.on('transaction', show);
  editor.on('create', show);
  show();
  return bar;
}

type With = { editor: Editor; words: EditorWords };

function buttonOf(tool: Tool, { editor, words }: With): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words[tool.word];
  button.tabIndex = -1;
  button.addEventListener('mousedown', (event) => event.preventDefault()); // the cursor stays in the text
  button.addEventListener('click', () => tool.act(editor));
  return button;
}

function showTool(
  { isOn, isPossible, isOfTable }: Tool,
  button: HTMLButtonElement | undefined,
  editor: Editor,
): void {
  if (!button) return;
  if (isOn) button.setAttribute('aria-pressed', String(isOn(editor)));
  if (isPossible) button.disabled = !isPossible(editor);
  if (isOfTable) button.hidden = !isInTable(editor);
}

const usable = (button: HTMLButtonElement): boolean => !button.hidden && !button.disabled;

function keepOneStop(buttons: readonly HTMLButtonElement[]): void {
  const stop = buttons.find((button) => button.tabIndex === 0 && usable(button)) ?? buttons.find(usable);
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function step(event: KeyboardEvent, all: readonly HTMLButtonElement[]): void {
  const buttons = all.filter(usable);
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length];
  if (!next) return;
  event.preventDefault();
  for (const button of all) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

/** An address that may not be followed is not taken; an empty one takes the link off. */
function setLink(editor: Editor, question: string): void {
  const before: unknown = editor.getAttributes('link')['href'];
  const typed = window.prompt(question, typeof before === 'string' ? before : 'https://');
  if (typed === null) return;
  const href = safeHref(typed);
  const chain = editor.chain().focus().extendMarkRange('link');
  if (typed.trim() === '') chain.unsetLink().run();
  else if (href !== null) chain.setLink({ href }).run();
}
