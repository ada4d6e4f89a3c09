/**
 * HTML from Word, the web or a mail as it may stand in a text: paragraphs, headings, lists, tables, links, bold and
 * italics. Word writes lists as paragraphs with a mark of their own; they become lists. The schema of the editor
 * passes over whatever is left that it does not know.
 */
export function cleanPasted(html: string): string {
  if (html.includes('data-pm-slice')) return html; // copied in this editor
  const page = new DOMParser().parseFromString(withoutStyles(withoutComments(html)), 'text/html');
  for (const stranger of page.querySelectorAll(
    'style, script, meta, link, title, xml, img, svg, object, iframe',
  ))
    stranger.remove();
  listsOf(page);
  setByStyle(page);
  headingsOf(page);
  for (const table of page.querySelectorAll('table')) evenTable(table);
  for (const part of page.querySelectorAll('span, font, o\\:p, u, div:not(:has(p, ul, ol, table, h3, h4))'))
    part.replaceWith(...part.childNodes);
  for (const part of page.body.querySelectorAll('*')) bare(part);
  for (const paragraph of page.querySelectorAll('body > p, div > p'))
    if ((paragraph.textContent ?? '').trim() === '') paragraph.remove();
  return page.body.innerHTML.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}

/** Word hides the marks of its lists in conditional comments, whose content is wanted: only the brackets go. */
const withoutComments = (html: string): string =>
  html
    .replaceAll(/<!--\[if[^\]]*\]>?(?:<!-->|-->)/g, '')
    .replaceAll(/<!(?:--)?\[endif\](?:--)?>/g, '')
    .replaceAll(/<!\[if[^\]]*\]>/g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '');

/** Styles are read and never applied: our headers would refuse them one by one, and say so in the console. */
const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<style\b[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/(?<=\s)style(?==)/gi, 'data-style'));

const styleOf = (element: Element): string => element.getAttribute('data-style') ?? '';
const listLevel = /mso-list:\s*l\d+\s+level(\d+)/i;

function listsOf(page: Document): void {
  let list: { element: HTMLElement; level: number } | undefined;
  let last: Element | undefined;
  for (const paragraph of page.querySelectorAll('p')) {
    const level = Number(listLevel.exec(styleOf(paragraph))?.[1] ?? 0);
    if (level === 0) {
      list = undefined;
      continue;
    }
    const mark = markOf(paragraph);
    const isNext = list && last?.nextElementSibling === paragraph;
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    if (!list || !isNext) {
      list = { element: newList(page, mark), level };
      paragraph.replaceWith(list.element);
      list.element.append(item);
      last = list.element;
    } else {
      paragraph.remove();
      below(list, level, newList(page, mark)).append(item);
    }
  }
}

/** The list a point belongs to: the one that is open, or the one below its last point. */
function below(list: { element: HTMLElement; level: number }, level: number, fresh: HTMLElement): Element {
  const last = list.element.lastElementChild;
  if (level <= list.level || !last) return list.element;
  const inner = last.querySelector('ul, ol');
  if (inner) return inner;
  last.append(fresh);
  return fresh;
}

/** What Word prints before the point, taken out of it. */
function markOf(paragraph: Element): string {
  const marks = [...paragraph.querySelectorAll('span')].filter((span) =>
    /mso-list:\s*ignore/i.test(styleOf(span)),
  );
  const words = marks.map(({ textContent }) => textContent ?? '').join('');
  for (const mark of marks) mark.remove();
  return words.trim();
}

function newList(page: Document, mark: string): HTMLElement {
  const [, number] = /^\(?(\d{1,6}|[a-z])[.)]/i.exec(mark) ?? [];
  const element = page.createElement(number === undefined ? 'ul' : 'ol');
  if (number !== undefined && /^\d/.test(number) && number !== '1') element.setAttribute('start', number);
  return element;
}

/** Bold and italics that stand in a style become tags; tags that a style takes back go. */
function setByStyle(page: Document): void {
  for (const span of page.querySelectorAll('span, font')) {
    const style = styleOf(span);
    if (/(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrapContent(span, 'strong');
    if (/(?<![\w-])font-style:\s*italic/i.test(style)) wrapContent(span, 'em');
  }
  for (const bold of page.querySelectorAll('b, strong'))
    if (/(?<![\w-])font-weight:\s*(?:normal|[1-5]00)/i.test(styleOf(bold)))
      bold.replaceWith(...bold.childNodes);
}

function wrapContent(element: Element, tag: 'strong' | 'em'): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function headingsOf(page: Document): void {
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const own = page.createElement(heading.tagName === 'H1' ? 'h3' : 'h4');
    own.append(...heading.childNodes);
    heading.replaceWith(own);
  }
}

const spanMax = 50;

/** Every cell gets one row and one column; the first row names the columns. Rows and cells are lists that move. */
function evenTable(table: HTMLTableElement): void {
  const rows = Array.from(table.rows);
  for (const [at, row] of rows.entries())
    for (const cell of Array.from(row.cells)) spread(cell, row, rows.slice(at + 1));
  for (const cell of Array.from(rows[0]?.cells ?? [])) {
    const head = table.ownerDocument.createElement('th');
    head.append(...cell.childNodes);
    cell.replaceWith(head);
  }
}

/** Empty cells in the place of what a cell covers beside and below itself. */
function spread(
  cell: HTMLTableCellElement,
  row: HTMLTableRowElement,
  below: readonly HTMLTableRowElement[],
): void {
  const [columns, deep] = [Math.min(cell.colSpan, spanMax), Math.min(cell.rowSpan, spanMax)];
  const place = cell.cellIndex;
  const fill = (into: HTMLTableRowElement, from: number, count: number): void => {
    for (let more = 0; more < count; more += 1) into.insertCell(Math.min(from, into.cells.length));
  };
  fill(row, place + 1, columns - 1);
  for (const other of below.slice(0, deep - 1)) fill(other, place, columns);
}

const keptAttributes = ['href', 'start'];
function bare(element: Element): void {
  for (const name of element.getAttributeNames())
    if (!keptAttributes.includes(name)) element.removeAttribute(name);
}
