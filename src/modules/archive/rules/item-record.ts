import { actionOfOwner, actionsOf } from './actions.ts';
import { appendicesOf, appendixRefs } from './appendices.ts';
import { crossReferences } from './cross-references.ts';
import type { ItemHeading } from './item-headings.ts';
import { bodyOf, rangesOf, type ItemPart, type ItemParts } from './item-parts.ts';
import type { ItemRecord, SectionLabel, SubDecision } from './meeting-record.ts';
import { itemOutcome } from './item-outcome.ts';
import type { Outcome } from './outcome.ts';
import { presenterOf, type Presenter } from './presenter.ts';
import { textOf, type Reading } from './reading.ts';
import { recommendationsOf, unlabelledRecommendations, type Recommendations } from './recommendations.ts';
import { dissentOf, reservationsOf, votesOf } from './reservations.ts';
import { accessOf, isClosedSection, isMunicipalSection } from './section-headings.ts';
import { shownText } from './shown-text.ts';
import { statementsOf } from './statements.ts';
import { reportedDecisions } from './sub-decisions.ts';
import { subheadingsOf } from './subheadings.ts';
import { tablesOf } from './tables.ts';
import { bareLetters } from './text-line.ts';
import { wordingOf } from './outcome-words.ts';

/** What the rules of one item need to know of the whole document. */
export type DocumentFacts = {
  readonly hasMinutes: boolean;
  /** The title calls the document minutes, and no item has a label over its minutes. */
  readonly isTitledMinutes: boolean;
  readonly forum: string | null;
  readonly date: string | null;
  readonly names: readonly string[];
};

export type ItemFacts = {
  readonly heading: ItemHeading;
  readonly parts: ItemParts;
  readonly section: string | null;
  readonly timeSlot: { start: string | null; end: string | null } | null;
  readonly slot: { start: string | null; end: string | null } | null;
};

/** An item's record with the parts it was read from, for the evidence. */
export type ReadItem = {
  readonly record: ItemRecord;
  readonly facts: ItemFacts;
  readonly recommendations: Recommendations;
  readonly appendixLines: readonly (readonly [number, number])[];
  readonly presenter: Presenter | null;
  readonly outcome: Outcome;
};

const excerptCharacters = 80;
const regionCase = /^(\d-\d{1,2}-\d{1,3}-\d{1,4}-\d{2})\s+(?=\S)/u;

/** Reads one item: labels, recommendations, appendices, presenter, minutes, outcome. */
export function readItem(reading: Reading, facts: ItemFacts, document: DocumentFacts): ReadItem {
  const { heading, parts } = facts;
  const own = parts.parts.filter((part) => !part.quoted);
  const body = own.filter((part) => part !== parts.minutes);
  const subheadings = headingsIn(reading, parts.parts);
  const recommendations = allRecommendations(reading, body);
  const appendices = body
    .filter((part) => part.label?.label === 'Bilag')
    .flatMap((part) => appendicesOf(reading, part));
  const presenter = presenterOf({ body, all: own, title: heading.title }, document.names, reading.known);
  const outcome = itemOutcome(reading, facts, {
    document,
    subheadings,
    recommendations: recommendations.points.length,
  });
  const record: ItemRecord = {
    ...headingFields(facts),
    ...presenterFields(presenter),
    ...accessFields(facts),
    ...caseField(facts),
    ...labelFields(own, parts),
    subheadings: [...subheadings.values()],
    ...recommendationFields(recommendations),
    appendices: appendices.map((one) => one.text),
    ...filled('appendixUrls', [...parts.urls]),
    ...filled('appendixRefsInText', appendixRefs(body)),
    ...minutesFields(reading, parts, subheadings),
    outcome: outcome.code,
    outcomeText: outcome.text,
    ...details(reading, { facts, document, outcome, subheadings }),
    headingLine: heading.line,
    ...(heading.entry ? { agendaLine: heading.entry.line } : {}),
    body: bodyOf(reading, parts, subheadings),
  };
  const appendixLines = appendices.map((one) => one.lines);
  return { record, facts, recommendations, appendixLines, presenter, outcome };
}

type PresenterFields = Pick<ItemRecord, 'presenter' | 'presenterTitle' | 'presenterInferred'>;

const presenterFields = (found: Presenter | null): PresenterFields => ({
  presenter: found?.name ?? null,
  presenterTitle: found?.title ?? null,
  ...(found?.inferred ? { presenterInferred: found.inferred } : {}),
});

type RecommendationFields = Pick<
  ItemRecord,
  'recommendationLead' | 'recommendations' | 'recommendationChildren'
>;

function recommendationFields({ lead, points, children }: Recommendations): RecommendationFields {
  const fields = { recommendationLead: lead, recommendations: [...points] };
  return Object.keys(children).length > 0 ? { ...fields, recommendationChildren: children } : fields;
}

function headingsIn(reading: Reading, parts: readonly ItemPart[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const part of parts) {
    if (part.label?.label === 'Indstilling' || part.label?.label === 'Bilag') {
      const course = part.paragraphs.filter((paragraph) =>
        /^Sagsforløb|^Tidligere behandling/u.test(paragraph.text),
      );
      for (const paragraph of course) found.set(paragraph.range[0], paragraph.text.replace(/\s*:$/u, ''));
    } else {
      for (const [line, text] of subheadingsOf(reading, part.paragraphs)) found.set(line, text);
    }
  }
  return found;
}

function allRecommendations(reading: Reading, body: readonly ItemPart[]): Recommendations {
  const labelled = body
    .filter((part) => part.label?.label === 'Indstilling')
    .map((part) => recommendationsOf(reading, part));
  const first = labelled[0];
  if (first) {
    return labelled.slice(1).reduce(
      (all, one) => ({
        ...all,
        points: [...all.points, ...one.points],
        lines: [...all.lines, ...one.lines],
      }),
      first,
    );
  }
  const bare = unlabelledRecommendations(body);
  return bare?.found ?? { lead: null, points: [], lines: [], children: {}, leadLines: null };
}

type HeadingFields = Pick<
  ItemRecord,
  'number' | 'title' | 'section' | 'titleVariants' | 'timeSlot' | 'slot' | 'page'
>;

function headingFields(facts: ItemFacts): HeadingFields {
  const { heading } = facts;
  const variants = heading.variants.map(withoutCase).filter((title) => title !== withoutCase(heading.title));
  return {
    number: heading.number,
    title: withoutCase(heading.title),
    ...filled('titleVariants', variants),
    section: facts.section,
    ...(facts.timeSlot ? { timeSlot: facts.timeSlot } : {}),
    ...(facts.slot ? { slot: facts.slot } : {}),
    ...(heading.page === null ? {} : { page: heading.page }),
  };
}

const withoutCase = (title: string): string => title.replace(regionCase, '');

function caseField(facts: ItemFacts): { caseNumber?: string } {
  const inTitle = regionCase.exec(facts.heading.title)?.[1];
  const found = inTitle ?? facts.parts.caseNumber?.text;
  return found ? { caseNumber: found } : {};
}

function accessFields(facts: ItemFacts): Pick<ItemRecord, 'closed' | 'municipalOnly'> {
  const titles = [facts.heading.title, ...facts.heading.variants];
  const isTitled = titles.some((title) => accessOf(title) !== 'open');
  const closed = isTitled || facts.parts.isMarkedClosed || isClosedSection(facts.section);
  return { closed, municipalOnly: isMunicipalSection(facts.section) };
}

type LabelFields = Pick<ItemRecord, 'sectionsPresent' | 'sectionLabelsAsWritten' | 'hasUnlabelledBody'>;

function labelFields(own: readonly ItemPart[], parts: ItemParts): LabelFields {
  const labels = new Map<SectionLabel, string>();
  for (const part of own)
    if (part.label && !labels.has(part.label.label)) labels.set(part.label.label, part.label.asWritten);
  const hasUnlabelledBody = own.some(
    (part) => part.label === null && part !== parts.minutes && part.paragraphs.length > 0,
  );
  return {
    sectionsPresent: [...labels.keys()],
    sectionLabelsAsWritten: [...labels.values()],
    hasUnlabelledBody,
  };
}

type MinutesFields = Pick<ItemRecord, 'minutesLabel' | 'minutesTextFirst80' | 'minutesLines' | 'minutesText'>;

function minutesFields(
  reading: Reading,
  parts: ItemParts,
  subheadings: ReadonlyMap<number, string>,
): MinutesFields {
  const text = parts.minutes ? textOf(reading, parts.minutes.lines) : '';
  const minutesLabel = parts.minutes?.label?.asWritten ?? null;
  if (!parts.minutes || text === '')
    return { minutesLabel, minutesTextFirst80: null, minutesLines: [], minutesText: null };
  const minutesLines = rangesOf(reading, parts.minutes.lines);
  return {
    minutesLabel,
    minutesTextFirst80: text.slice(0, excerptCharacters),
    minutesLines,
    minutesText: [shownText(reading, parts.minutes.paragraphs, subheadings), ...ownerLine(parts)].join(
      '\n\n',
    ),
  };
}

/** The column "Ansvarlig" stands below the text it belongs to. */
const ownerLine = ({ owner }: ItemParts): string[] => (owner ? [`${owner.name}: ${owner.text}`] : []);

type DetailsOf = {
  facts: ItemFacts;
  document: DocumentFacts;
  outcome: Outcome;
  subheadings: ReadonlyMap<number, string>;
};

function details(reading: Reading, of: DetailsOf): Partial<ItemRecord> {
  const { facts, document, outcome, subheadings } = of;
  const { parts, minutes } = facts.parts;
  const decided = minutes?.paragraphs ?? [];
  const all = parts.flatMap((part) => part.paragraphs);
  const caseText = parts.filter((part) => part !== minutes).flatMap((part) => part.paragraphs);
  const votes = votesOf(decided);
  const reported = reportedDecisions(caseText, subheadings, (name) => isBody(reading, name));
  const subDecisions = [...outcome.subDecisions, ...reported, ...quotedDecisions(reading, parts)];
  return {
    ...filled('subDecisions', subDecisions),
    ...filled('reservations', reservationsOf(decided, reading.known)),
    ...filled('dissent', dissentOf(decided, reading.known)),
    ...filled('actions', [...actionsOf(decided), ...actionOfOwner(facts.parts.owner, decided)]),
    ...filled('statements', statementsOf(caseText, reading.known)),
    ...filled(
      'tables',
      tablesOf(
        reading,
        parts.flatMap((part) => part.lines),
      ),
    ),
    ...filled('crossReferences', crossReferences(all, document.date, reading.known)),
    ...(votes ? { votes } : {}),
  };
}

const isBody = (reading: Reading, name: string): boolean => {
  const key = bareLetters(name);
  const known = reading.known.bodies.some((body) =>
    [body.name, ...body.aliases].some((alias) => bareLetters(alias) === key),
  );
  return known || /^\p{Lu}{2,6}$/u.test(name) || /(?:udvalg|gruppe|kreds|råd)(?:et|en)?$/iu.test(name);
};

/** Decisions of other bodies quoted under their own dated label. */
function quotedDecisions(reading: Reading, parts: readonly ItemPart[]): SubDecision[] {
  return parts.flatMap((part): SubDecision[] => {
    const [first, last] = [part.lines[0]?.no, part.lines.at(-1)?.no];
    if (!part.quoted || !part.label?.body || first === undefined || last === undefined) return [];
    const text = textOf(reading, part.lines).replace(/[.,]+$/u, '');
    return [
      {
        forum: part.label.body,
        topic: null,
        outcome: wordingOf(text)?.code ?? 'INFORMED',
        lines: [first, last],
        text,
      },
    ];
  });
}

/** A key without content is left out. */
function filled<K extends string, V>(key: K, list: readonly V[]): { [P in K]?: V[] } {
  return list.length > 0 ? ({ [key]: [...list] } as { [P in K]: V[] }) : {};
}
