import { showDay } from '../../../platform/design/format.ts';
import { printedRichText } from '../../../platform/design/printed-rich-text.ts';
import type {
  HeadingLevel,
  PrintedBlock,
  PrintedDecision,
  PrintedFact,
  PrintedRecommendation,
} from '../../../platform/design/printed-document.ts';
import { leadVerb } from '../rules/lead-verb.ts';
import type {
  AgendaLine,
  CaseText,
  DecisionView,
  ItemView,
  MeetingHead,
  TreatmentView,
} from '../rules/meeting-views.ts';
import { paragraphs } from '../rules/paragraphs.ts';
import { da as words } from '../text-decisions.da.ts';
import { da as text } from '../text.da.ts';
import { versionTexts } from '../text-versions.ts';
import { printed } from '../text-printed.da.ts';
import { appendixFile, appendixHref, appendixLateness, appendixName } from './appendix-words.tsx';
import { labelWord, shownElsewhere } from './item-main.tsx';
import { itemLabel, timeWords } from './meeting-words.ts';
import { printedElsewhere, printedPosition } from './printed-reservations.ts';

export type PrintedItemView = {
  readonly view: { readonly meeting: MeetingHead };
  readonly item: ItemView;
  readonly line: AgendaLine;
  readonly level: HeadingLevel;
  /** Whether the item says itself that it is for municipalities only. */
  readonly isMarked: boolean;
};

/** One item of the printed meeting. */
export function printedItem(one: PrintedItemView): PrintedBlock[] {
  const { view, item, level } = one;
  const { bodyShortName } = view.meeting;
  const below = deeper(level);
  return [
    ...headBlocks(one),
    ...withdrawnBlocks(item),
    ...(item.closed ? [note(printed.closedItem(bodyShortName))] : []),
    ...factBlocks(one.line, item),
    ...recommendationBlocks(item, below),
    ...printedDecision(one, below),
    ...caseBlocks(item, below),
    ...statementBlocks(item, below),
    ...appendixBlocks(item, below),
  ];
}

/** Of an item the reader may not read: number, title, time, and why. The municipal part says so itself. */
export function printedHeading(one: Omit<PrintedItemView, 'item'>): PrintedBlock[] {
  const { line, view } = one;
  const isOff = line.isWithdrawn ? [note(versionTexts.da.withdrawnShut)] : [];
  const why = line.closed ? [note(text.closedNotice(view.meeting.bodyShortName))] : [];
  return [...headBlocks(one), ...isOff, ...factBlocks(line), ...why];
}

function withdrawnBlocks({ withdrawn }: ItemView): PrintedBlock[] {
  if (withdrawn === null) return [];
  const { withdrawnHeading, withdrawnOn } = versionTexts.da;
  return [note(`${withdrawnHeading}: ${withdrawn.reason} (${withdrawnOn(showDay(withdrawn.on, 'da'))})`)];
}

function headBlocks({ line, level, isMarked }: Omit<PrintedItemView, 'item'>): PrintedBlock[] {
  const title = line.number === '' ? line.title : text.itemTitle(itemLabel(line), line.title);
  return [
    { kind: 'heading', level, text: title, isInContents: true },
    ...(isMarked ? [note(printed.municipalItem)] : []),
  ];
}

const note = (words: string): PrintedBlock => ({ kind: 'note', text: words });
const deeper = (level: HeadingLevel): HeadingLevel => (level === 1 ? 2 : level === 2 ? 3 : 4);
const heading = (level: HeadingLevel, words: string): PrintedBlock => ({
  kind: 'heading',
  level,
  text: words,
  isInContents: false,
});

function factBlocks(line: AgendaLine, item?: ItemView): PrintedBlock[] {
  const isSlotTime = line.startsAt === line.section?.startsAt && line.endsAt === line.section?.endsAt;
  const time = isSlotTime ? null : timeWords(line.startsAt, line.endsAt, 'da');
  const presenter = item?.presenter && [item.presenter.name, item.presenter.title].filter(Boolean).join(', ');
  const late = versionTexts.da.itemLateness[line.lateness];
  const handling = line.handling === null ? null : versionTexts.da.handlings[line.handling];
  const known = [
    [versionTexts.da.factNames.handling, [handling, late].filter(Boolean).join(', ')],
    [text.time, time],
    [text.presenter, presenter],
    [text.caseNumber, item?.caseNumber],
    [text.documentNumber, item?.documentNumber],
  ] as const;
  const facts = known.flatMap(([term, value]) => (value ? [{ term, value }] : []));
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

function recommendationBlocks({ recommendations }: ItemView, level: HeadingLevel): PrintedRecommendation[] {
  if (recommendations.length === 0) return [];
  const [lead] = recommendations.flatMap((one) => one.lead ?? []);
  const items = recommendations.map(({ text: words, children }) => ({
    ...(leadVerb(words) ?? { before: words, verb: '', after: '' }),
    children,
  }));
  const title = lead?.replace(/[:\s]+$/, '') || text.recommendationHeading;
  return [{ kind: 'recommendation', level, heading: title, items }];
}

/** What was decided at an item, as a document has it; empty where nothing was. */
export function printedDecision(
  { view: { meeting }, item }: Pick<PrintedItemView, 'view' | 'item'>,
  level: HeadingLevel,
): PrintedDecision[] {
  const { treatment } = item;
  const facts = [
    ...(treatment ? treatmentFacts(treatment) : []),
    ...item.decisions.flatMap((decision) => [decisionFact(decision), ...understood(decision)]),
    ...(treatment ? agreementFacts(treatment) : []),
    ...item.positions.filter(({ kind }) => kind !== 'statement').map(printedPosition),
    ...printedElsewhere(item),
    ...item.actions.map(actionFact),
  ];
  if (treatment === null && facts.length === 0) return [];
  const minutes = treatment?.minutesText ?? '';
  const isSilent = treatment !== null && minutes.trim() === '';
  const words = isSilent ? text.noMinutesText : minutes;
  const about = `${meeting.bodyShortName}, ${showDay(meeting.heldOn, 'da')}`;
  const blocks = textBlocks(words, deeper(level));
  return [{ kind: 'decision', level, heading: text.decision, note: about, blocks, facts }];
}

function treatmentFacts({ outcome, votes }: TreatmentView): PrintedFact[] {
  const counted = votes && text.voteCounts(votes.for, votes.against, votes.abstained ?? 0);
  return [
    { term: text.outcome, value: text.outcomes[outcome] },
    ...(counted === null ? [] : [{ term: text.votes, value: counted }]),
  ];
}

function decisionFact(decision: DecisionView): PrintedFact {
  const { recommendation, topic, valueFrom, valueTo, decidingBody } = decision;
  const change = valueFrom !== null && valueTo !== null ? text.valueChange(valueFrom, valueTo) : null;
  const elsewhere = decidingBody === null ? null : text.decidedElsewhere(decidingBody);
  const separable = decision.isSeparable ? words.isSeparable : null;
  const consent = decision.consent === null ? null : words.consents[decision.consent];
  const asides = [change, decision.note, elsewhere, separable, consent].filter(Boolean);
  const said = [text.outcomes[decision.outcome], decision.text].filter(Boolean).join('. ');
  const named = topic === null || decision.text.startsWith(topic) ? null : topic;
  const answered = recommendation === null ? null : text.onRecommendation(recommendation);
  const term = [answered, named].filter(Boolean).join(': ') || text.partDecision;
  return { term, value: [said, ...asides].join(' · ') };
}

function agreementFacts({ consent, takesEffectEarly, ...rest }: TreatmentView): PrintedFact[] {
  return [
    ...(consent === null ? [] : [{ term: words.consent, value: words.consents[consent] }]),
    ...understood(rest),
    ...(takesEffectEarly ? [{ term: words.effect, value: words.takesEffectEarly }] : []),
  ];
}

const understood = ({ commonUnderstanding }: Pick<TreatmentView, 'commonUnderstanding'>): PrintedFact[] =>
  commonUnderstanding === '' ? [] : [{ term: words.understanding, value: commonUnderstanding }];

function actionFact({ owner, ownerIsInferred, what, due }: ItemView['actions'][number]): PrintedFact {
  const who = owner !== null && ownerIsInferred ? text.presumedOwner(owner) : owner;
  const words = [who, what].filter(Boolean).join(': ');
  return { term: text.action, value: due === null ? words : `${words} · ${text.due(due)}` };
}

function caseBlocks(item: ItemView, level: HeadingLevel): PrintedBlock[] {
  const elsewhere = shownElsewhere(item);
  return item.texts
    .filter(({ label }) => label === null || !elsewhere.includes(label))
    .flatMap((one) =>
      one.label === null
        ? caseTextBlocks(one, level)
        : [heading(level, labelWord(one.label, text)), ...caseTextBlocks(one, deeper(level))],
    );
}

const caseTextBlocks = ({ text: words, rich }: CaseText, level: HeadingLevel): PrintedBlock[] =>
  rich === null ? textBlocks(words, level) : printedRichText(rich, level);

const textBlocks = (words: string, level: HeadingLevel): PrintedBlock[] =>
  paragraphs(words).map((block) => (block.kind === 'heading' ? heading(level, block.text) : block));

function statementBlocks({ positions }: ItemView, level: HeadingLevel): PrintedBlock[] {
  const statements = positions.filter(({ kind }) => kind === 'statement');
  if (statements.length === 0) return [];
  const facts = statements.map(({ party, department, concerning, text: words }) => {
    const who = [party ?? text.unnamedParty, department].filter(Boolean).join(', ');
    return { term: concerning === null ? who : `${who} (${concerning})`, value: words };
  });
  return [heading(level, text.statements), { kind: 'facts', facts }];
}

function appendixBlocks({ appendices }: ItemView, level: HeadingLevel): PrintedBlock[] {
  if (appendices.length === 0) return [];
  const items = appendices.map((appendix) => {
    const isShut = appendix.file !== null && appendix.file.state !== 'open';
    const notes = [isShut && appendixFile(appendix, 'da'), appendixLateness(appendix, 'da')].filter(Boolean);
    const href = appendixHref(appendix);
    return {
      text: appendixName(appendix, 'da') + (notes.length === 0 ? '' : ` (${notes.join(', ')})`),
      url: href === undefined || href.startsWith('/') ? null : href,
    };
  });
  return [heading(level, text.labels.Bilag), { kind: 'links', items }];
}
