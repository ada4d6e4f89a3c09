import type { HeadingForm } from './heading-forms.ts';
import { headingForm } from './heading-forms.ts';
import { wholeTitle, type WholeTitle } from './heading-titles.ts';
import { itemMark } from './page-matter.ts';
import { nextWritten, previousWritten, type Reading } from './reading.ts';
import { sectionLabel } from './section-labels.ts';
import { isKnownSection } from './section-headings.ts';
import { oneBlank, words, type TextLine, regex } from './text-line.ts';

/** A line that could head an item, with what speaks for and against it. */
export type Candidate = HeadingForm &
  WholeTitle & {
    readonly line: number;
    readonly blankBefore: boolean;
    readonly blankAfter: boolean;
    readonly labelAfter: boolean;
    readonly labelsBefore: number;
    readonly sectionBefore: boolean;
    /** Stands right after a line that introduces a list ("…:", Bilag, Indstilling). */
    readonly opensList: boolean;
    readonly usualTitle: boolean;
    readonly isDecision: boolean;
  };

const usual = words(
  'godkendelse af|evt|eventuelt|næste møde|meddelelser|orientering|velkomst|status|drøftelse af|budget|' +
    'temadrøftelse|forslag|opfølgning|gensidig orientering|årshjul|mødeplan|bordet rundt' +
    '|dagsorden|lukket|åben|åbent|' +
    'beslutningssag|orienteringssag|drøftelsessag|underskriftsside|rammeaftale\\p{L}*' +
    '|takst\\p{L}*|valg af|udpegning',
);
const decisionStart = regex(
  'iu',
  String.raw`^(?:godkendt|tiltrådt|taget til|til efterretning|drøftet|udsat`,
  String.raw`|anbefal\p{L}*|vedtaget|indstillingen|ikke godkendt|blev|fulgt)(?!\p{L})`,
);

/** All lines of the document that have the form of an item's heading, from top to bottom. */
export function candidates(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  let labels = 0;
  for (const line of reading.lines) {
    if (line.text === '' || reading.matter.has(line.no)) continue;
    const form = headingForm(line.text);
    if (form) found.push(candidate(reading, { line, form, labels }));
    else if (sectionLabel(line.text)) labels += 1;
  }
  return found.filter((one, index) => !isPageHead(one, found[index + 1]));
}

/** "Punkt 4" at the head of a page, over "4. Title". */
const isPageHead = (one: Candidate, next: Candidate | undefined): boolean =>
  one.title === '' &&
  one.style !== 'ad' &&
  next !== undefined &&
  next.order === one.order &&
  next.line - one.line <= pageHeadLinesMax;

const pageHeadLinesMax = 6;

type At = { line: TextLine; form: HeadingForm; labels: number };

function candidate(reading: Reading, at: At): Candidate {
  const { line, form, labels } = at;
  const isBareAd = form.style === 'ad' && form.title === '';
  const title = isBareAd
    ? { title: '', page: null, lastLine: line.no }
    : wholeTitle(reading, line.no, form.title);
  const before = previousWritten(reading, line.no);
  const after = nextWritten(reading, title.lastLine);
  const isBreak = reading.isPageStart.has(line.no) || line.no === 1;
  const gapBefore = before === null || before.no < line.no - 1;
  const mark = before ? itemMark(before.text) : null;
  return {
    ...form,
    ...title,
    line: line.no,
    blankBefore: isBreak || (reading.doubleSpaced ? gapBefore && endsText(before?.text ?? '') : gapBefore),
    blankAfter: after === null || after.no > title.lastLine + 1,
    labelAfter: after !== null && sectionLabel(after.text) !== null,
    labelsBefore: labels,
    sectionBefore: before !== null && (isKnownSection(before.text) || mark !== null),
    opensList: before !== null && introducesList(before.text),
    usualTitle: usual.test(title.title.slice(0, 60)),
    isDecision: decisionStart.test(title.title),
  };
}

const endsText = (text: string): boolean => /[.:!?)”"]$|\p{Lu}$/u.test(text.slice(-1)) || text.length < 60;

function introducesList(text: string): boolean {
  const line = oneBlank(text.slice(-200));
  const label = sectionLabel(line);
  if (label) return label.label === 'Bilag' || label.label === 'Indstilling' || label.rest !== '';
  if (/^(?:dagsorden|punkter|indholdsfortegnelse|indhold|dagsordenspunkter|oversigt)\s*:?$/iu.test(line))
    return false;
  return /:$|(?:indstiller|indstilles|bedes)[, ]*(?:at)?$|,\s*at$/iu.test(line) && !isKnownSection(line);
}
