import type { IParagraphStyleOptions, IPropertiesOptions, Paragraph, Table } from 'docx';
import type { PrintedDocument } from './design/printed-document.ts';

type Library = typeof import('docx');

const controls = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Word's XML has no room for control characters. */
export const cleanForWord = (text: string): string => text.replace(/[\n\t]/g, ' ').replace(controls, '');

/** The styles by their names in Word: an office that has its own of the same name gets its own look. */
export const styleNames = {
  title: { id: 'Title', name: 'Title' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  heading4: { id: 'Heading4', name: 'heading 4' },
  text: { id: 'BodyText', name: 'Body Text' },
  list: { id: 'ListParagraph', name: 'List Paragraph' },
  kicker: { id: 'Dokumenttype', name: 'Dokumenttype' },
  fact: { id: 'Oplysning', name: 'Oplysning' },
  recommendation: { id: 'Indstilling', name: 'Indstilling' },
  decision: { id: 'Beslutning', name: 'Beslutning' },
  note: { id: 'Bemaerkning', name: 'Bemærkning' },
  tableHead: { id: 'Tabelhoved', name: 'Tabelhoved' },
  tableText: { id: 'Tabeltekst', name: 'Tabeltekst' },
} as const;
export type StyleName = keyof typeof styleNames;

type Look = {
  size: number;
  bold?: boolean;
  colour?: string;
  before?: number;
  after?: number;
  outline?: number;
};

/** Sizes in half points, room before and after in twentieths of a point. */
const looks: Readonly<Record<StyleName, Look>> = {
  title: { size: 42, bold: true, after: 200 },
  heading1: { size: 30, bold: true, before: 400, after: 120, outline: 0 },
  heading2: { size: 25, bold: true, before: 280, after: 100, outline: 1 },
  heading3: { size: 22, bold: true, before: 220, after: 80, outline: 2 },
  heading4: { size: 21, bold: true, colour: '454545', before: 200, after: 80, outline: 3 },
  text: { size: 21, after: 140 },
  list: { size: 21, after: 80 },
  kicker: { size: 19, colour: '454545' },
  fact: { size: 21, after: 60 },
  recommendation: { size: 21, before: 40, after: 80 },
  decision: { size: 21, before: 40, after: 80 },
  note: { size: 18, colour: '454545', after: 120 },
  tableHead: { size: 21, bold: true, before: 40, after: 40 },
  tableText: { size: 21, before: 40, after: 40 },
};

const isHeading = (name: StyleName): boolean => name.startsWith('heading');

function styleOf({ BorderStyle }: Library, name: StyleName): IParagraphStyleOptions {
  const { size, bold = false, colour = '1a1a1a', before = 0, after = 0, outline } = looks[name];
  const line = { style: BorderStyle.SINGLE, size: 6, space: 6, color: '1a1a1a' };
  const border =
    name === 'recommendation'
      ? { top: line, bottom: line, left: line, right: line }
      : name === 'decision'
        ? { left: { ...line, size: 24, color: '7a3b00' } }
        : undefined;
  return {
    ...styleNames[name],
    basedOn: 'Normal',
    next: isHeading(name) ? styleNames.text.id : styleNames[name].id,
    quickFormat: true,
    run: { size, bold, color: colour },
    paragraph: {
      spacing: { before, after },
      keepNext: isHeading(name),
      ...(outline !== undefined && { outlineLevel: outline }),
      ...(border && { border }),
    },
  };
}

/** Title, language, styles, the marks of lists, and the head and foot of each page. */
export function documentShape(
  library: Library,
  { title, runningHead, pageWords, language }: PrintedDocument,
  children: readonly (Paragraph | Table)[],
): IPropertiesOptions {
  const { Footer, Header, LevelFormat, PageNumber, Paragraph, TextRun } = library;
  const style = styleNames.note.id;
  const [page, of] = pageWords;
  const numbers = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  const level = (at: number, indent: number) => ({
    level: at,
    format: LevelFormat.BULLET,
    text: '•',
    style: { paragraph: { indent: { left: indent, hanging: 240 } } },
  });
  return {
    title,
    creator: '',
    styles: {
      default: { document: { run: { font: 'IBM Plex Sans', language: { value: `${language}-DK` } } } },
      paragraphStyles: (Object.keys(styleNames) as StyleName[]).map((name) => styleOf(library, name)),
    },
    numbering: { config: [{ reference: 'points', levels: [level(0, 340), level(1, 680)] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ style, text: runningHead })] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ style, children: [new TextRun({ children: numbers })] })],
          }),
        },
        children: [...children],
      },
    ],
  };
}
