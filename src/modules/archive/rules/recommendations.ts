import type { ItemPart } from './item-parts.ts';
import type { LineRange } from './meeting-record.ts';
import { endsInHyphen } from './join-hyphens.ts';
import { paragraphs, type Mark, type Paragraph } from './paragraphs.ts';
import type { Reading } from './reading.ts';
import { oneBlank, type TextLine, regex } from './text-line.ts';

export type Recommendations = {
  readonly lead: string | null;
  readonly points: readonly string[];
  /** Where each point stands. */
  readonly lines: readonly LineRange[];
  readonly children: Readonly<Record<string, string[]>>;
  readonly leadLines: LineRange | null;
};

const none: Recommendations = { lead: null, points: [], lines: [], children: {}, leadLines: null };

const leadCharactersMax = 400;
/** "Det indstilles, at", "X indstiller til Y, at", "Kredsen bedes, at", "Der indstilles:". */
const leadStart = regex(
  'u',
  String.raw`^(?:(?:Det|Der)\s+(?:indstilles|anbefales|foreslås)|[\p{Lu}][^.:!?]{1,160}?\s(?:inds`,
  String.raw`tiller|indstilles|bedes|anbefaler|foreslår|anmodes))(?![\p{L}])[^.:!?]{0,120}?(?:,?`,
  String.raw`\s*at(?![\p{L}])\s*:?|:|,|$)`,
);
const leadWhole = regex(
  'u',
  String.raw`^(?:(?:Det|Der)\s+(?:indstilles|anbefales|foreslås)|[\p{Lu}][^.!?]{1,160}?\s(?:indst`,
  String.raw`iller|indstilles|bedes|anbefaler|foreslår|anmodes))(?![\p{L}])`,
);
const verbs =
  'drøfter|godkender|tager|anbefaler|beslutter|bekræfter|beder|tilslutter|evaluerer' +
  '|nedsætter|vælger|udpeger|afsætter|fastsætter|' +
  'tiltræder|vedtager|kommenterer|orienteres|indstiller|sender|fastholder|bemyndiger' +
  '|giver|udsætter|fremkommer|noterer|peger|' +
  'drøfte|godkende|tage|anbefale|beslutte|bekræfte|tilslutte|evaluere|nedsætte' +
  '|vælge|udpege|afsætte|vedtage|sende|give';

/** Reads lead and points from the part under Indstilling; each point as printed after its bullet. */
export function recommendationsOf(reading: Reading, part: ItemPart): Recommendations {
  return pointsOf(splitAtPoints(reading, part.lines).flatMap((lines) => paragraphs(reading, lines)));
}

const fullLineShare = 0.75;

/** A line that begins with "at" after a short line is a point of its own, also without a bullet. */
function splitAtPoints(reading: Reading, lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [[]];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const opens = /^(?:at|At|til|og at|samt at)(?![\p{L}])/u.test(line.text);
    if (isCourse(line.text)) groups.push([]);
    const isEnded =
      last !== undefined &&
      (/^At\s+\d/u.test(line.text) ||
        leadWhole.test(last.text) ||
        last.text.length < reading.width * fullLineShare ||
        /(?:[,:;.]|(?<!\p{L})(?:og|samt))$/u.test(last.text));
    if (opens && isEnded && !line.text.startsWith('til') && !endsInHyphen(last.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** A lead without the label: found among the paragraphs of the case text. */
export function unlabelledRecommendations(
  parts: readonly ItemPart[],
): { found: Recommendations; lines: LineRange } | null {
  for (const part of parts) {
    if (part.label?.label === 'Referat' || part.label?.label === 'Bilag') continue;
    const at = part.paragraphs.findIndex((paragraph) => isBareLead(paragraph));
    if (at < 0) continue;
    const found = pointsOf(part.paragraphs.slice(at));
    const [from, to] = [part.paragraphs[at]?.range[0], found.lines.at(-1)?.[1]];
    if (found.points.length > 0 && from !== undefined && to !== undefined)
      return { found, lines: [from, to] };
  }
  return null;
}

/** A paragraph of its own in which those who prepare the case ask for a decision. */
const officeRecommends = regex(
  'u',
  String.raw`^(?:\p{Lu}\p{L}*(?:forvaltningen|direktionen|direktøren|chefen|sekretariatet)`,
  String.raw`|Forvaltningen|Administrationen`,
  String.raw`|Direktionen|Direktøren|Sekretariatet|Magistraten) indstiller(?: til [^,.]{2,60})?,? at `,
);

function isBareLead(paragraph: Paragraph): boolean {
  if (paragraph.mark !== null || paragraph.text.length > leadCharactersMax) return false;
  const text = paragraph.text;
  if (/^(?:Det|Der) indstilles/u.test(text) || officeRecommends.test(text)) return true;
  return /\s(?:bedes|indstiller)(?:,?\s*at)?\s*[:,]?$/u.test(text) && leadWhole.test(text);
}

function pointsOf(list: readonly Paragraph[]): Recommendations {
  const first = list[0];
  if (!first) return none;
  if (list.length === 1 || !isPoint(list[1], list)) return oneParagraph(first, list);
  if (first.mark !== null && !leadWhole.test(first.text)) return listed(null, list);
  if (first.mark === null && isShortLead.test(first.text) && list[1]?.mark !== null)
    return listed(first, list.slice(1));
  if (!isLeadAlone(first.text)) return sentenceThenList(first, list);
  return listed(first, list.slice(1));
}

/** "At udvalget" over the points. */
const isShortLead = /^[Aa]t (?:\p{L}+ ?){1,4}:?$/u;

const isPoint = (paragraph: Paragraph | undefined, list: readonly Paragraph[]): boolean =>
  paragraph !== undefined &&
  (paragraph.mark !== null || startsAsPoint(paragraph.text) || isLeadAlone(list[0]?.text ?? ''));

/** "at …", "At 1) …", "til godkendelse": a point without a bullet. */
const startsAsPoint = (text: string): boolean => /^(?:at|At|til|og at|samt at)(?![\p{L}])/u.test(text);

const isLeadAlone = (text: string): boolean =>
  text.length <= leadCharactersMax &&
  leadWhole.test(text) &&
  /(?:,|:|(?<!\p{L})at|indstiller|indstilles|bedes|\p{L})$/u.test(text) &&
  !/[.!?]$/u.test(text);

/** A first sentence that already is a recommendation, or an introduction, before the points. */
function sentenceThenList(first: Paragraph, list: readonly Paragraph[]): Recommendations {
  const split = splitSentence(first.text);
  if (first.mark === null && startsAsPoint(first.text)) return listed(null, list);
  const lastSentence = first.text.split(/(?<=\.)\s+/u).at(-1) ?? '';
  if (isLeadAlone(lastSentence) || lastSentence.endsWith(':'))
    return listed({ ...first, text: lastSentence }, list.slice(1));
  const rest = listed(null, list.slice(1));
  const points = [...split.points, ...rest.points];
  return {
    ...rest,
    lead: split.lead,
    points,
    lines: [...split.points.map(() => first.range), ...rest.lines],
  };
}

/** Everything in one paragraph: a lead and what it asks for, or no lead at all. */
function oneParagraph(first: Paragraph, list: readonly Paragraph[]): Recommendations {
  if (first.mark !== null) return listed(null, list);
  const split = splitSentence(first.text);
  const text = split.points.length > 0 ? split : { lead: null, points: [first.text] };
  const lead = isLeadAlone(first.text) && split.points.length === 0 ? { lead: first.text, points: [] } : text;
  return {
    ...none,
    ...lead,
    lines: lead.points.map(() => first.range),
    leadLines: lead.lead === null ? null : first.range,
  };
}

/** "X indstiller, at A, at B og at C" → three points with their "at"; one "at" stays with the lead. */
export function splitSentence(text: string): { lead: string | null; points: string[] } {
  const match = leadStart.exec(text.slice(0, leadCharactersMax));
  if (!match || match[0].length === text.length) return { lead: null, points: [] };
  const rest = text.slice(match[0].length).trim();
  const lead = oneBlank(match[0]);
  const isAt = /at\s*:?$/u.test(lead);
  const parts = rest.split(/,?\s+(?:og|samt)\s+at\s+|,\s+at\s+/u);
  if (isAt && parts.length > 1) {
    return {
      lead: lead.replace(/\s*at\s*:?$/u, ''),
      points: parts.map((part) => oneBlank(`at ${part.replace(/,$/u, '')}`)),
    };
  }
  if (!isAt) return { lead, points: splitAts(rest) };
  return byVerbs(lead, rest) ?? { lead, points: [rest] };
}

function splitAts(rest: string): string[] {
  const parts = rest
    .split(/(?:,?\s+(?:og|samt)\s+|,\s+)(?=at\s)/u)
    .map((part) => oneBlank(part.replace(/,$/u, '')));
  return parts.filter((part) => part !== '');
}

/** "at kredsen drøfter A, bekræfter B og beder C om D": the subject goes to the lead when it does several things. */
function byVerbs(lead: string, rest: string): { lead: string; points: string[] } | null {
  const first = new RegExp(`^(\\p{Lu}?[^,.]{0,80}?)\\s+(?=(?:${verbs})(?!\\p{L}))`, 'u').exec(rest);
  if (!first?.[1] || first[1].split(' ').length > 6) return null;
  const points = rest
    .slice(first[0].length)
    .split(
      new RegExp(`(?:,\\s+(?:og\\s+|samt\\s+)?|\\s+og\\s+|\\s+samt\\s+)(?=(?:${verbs})(?!\\p{L}))`, 'u'),
    );
  const isWhole = points.length > 1 && points.every((point) => point.split(' ').length > 1);
  return isWhole ? { lead: `${lead} ${first[1]}`, points: points.map(oneBlank) } : null;
}

function listed(lead: Paragraph | null, list: readonly Paragraph[]): Recommendations {
  const points: string[] = [];
  const lines: LineRange[] = [];
  const children: Record<string, string[]> = {};
  const main = list.find((paragraph) => paragraph.mark !== 'sub')?.mark ?? null;
  for (const paragraph of list) {
    const text = pointText(paragraph);
    if (text === '') continue;
    if (isCourse(text)) break;
    const isChild = points.length > 0 && isBelow(paragraph.mark, main, points.at(-1) ?? '');
    if (isChild) children[String(points.length - 1)] = [...(children[String(points.length - 1)] ?? []), text];
    else if (main !== null && paragraph.mark === null && !startsAsPoint(paragraph.text)) break;
    else if (main === null && points.length > 0 && isClosing(paragraph.text)) break;
    else {
      points.push(text);
      lines.push(paragraph.range);
    }
  }
  return { lead: lead ? lead.text : null, points, lines, children, leadLines: lead?.range ?? null };
}

/** Points of the second level: "o", or another kind of bullet under a point that ends in a colon. */
const isBelow = (mark: Mark, main: Mark, previous: string): boolean =>
  (mark === 'sub' && main !== 'sub') || (mark === 'bullet' && main === 'number' && previous.endsWith(':'));

/** A sentence after the points that asks for nothing. */
const isClosing = (text: string): boolean =>
  /[.!?]$/u.test(text) && /^(?:Sagen|Punktet|Sekretariatet|Bilag|Der|Formanden|Se|NB)/u.test(text);

/** The heading over decisions of earlier bodies ends the recommendations. */
const isCourse = (text: string): boolean =>
  /^(?:Sagsforløb|Tidligere behandling|Politisk behandling|Sagsgang)\s*:?$/u.test(text);

const pointText = (paragraph: Paragraph): string =>
  oneBlank(paragraph.text.replace(/^At\s+\d{1,2}\s*[).:]\s*/u, '').replace(/^\d{1,2}[.)]\s+(?=at\s)/u, ''));
