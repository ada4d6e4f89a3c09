import type { Language } from '../../../kernel/language.ts';
import { plainOf } from '../../../kernel/rich-text.ts';
import {
  HiddenParts,
  IslandScript,
  Tag,
  showTimeRange,
  type FormState,
} from '../../../platform/design/index.ts';
import { agendaPaths } from '../paths.ts';
import { orderOfDraft, type Draft, type DraftItem, type DraftSection } from '../rules/draft-views.ts';
import { orderText } from '../rules/item-order.ts';
import { standingText } from '../rules/standing-items.ts';
import { agendasTexts, type AgendasText } from '../text.ts';
import { clockOrNothing, type DraftMeeting } from './draft-words.ts';

export type DraftAgendaView = {
  readonly language: Language;
  readonly meeting: DraftMeeting;
  readonly draft: Draft;
  /** Left out for those who only read. */
  readonly form?: FormState;
};

/** The agenda as it will be, one line an item. One form around it all: each button names its own noun. */
export function DraftAgenda(view: DraftAgendaView) {
  const { draft, form } = view;
  const groups: { section: DraftSection | null; items: readonly DraftItem[] }[] = [
    { section: null, items: draft.items.filter(({ sectionEntry }) => sectionEntry === null) },
    ...draft.sections.map((section) => {
      return { section, items: draft.items.filter(({ sectionEntry }) => sectionEntry === section.entry) };
    }),
  ];
  const slots = groups
    .filter(({ section, items }) => section !== null || items.length > 0)
    .map((group) => <Slot {...group} view={view} />);
  if (!form) return <>{slots}</>;
  return (
    <rv-agenda-order>
      <form method="post" class="rv-draft">
        <HiddenParts form={form} />
        <input type="hidden" name="seen" value={orderText(orderOfDraft(draft))} />
        {slots}
      </form>
      <IslandScript name="agenda-order" />
    </rv-agenda-order>
  );
}

type SlotProps = { section: DraftSection | null; items: readonly DraftItem[]; view: DraftAgendaView };

function Slot({ section, items, view }: SlotProps) {
  const { language, draft, form } = view;
  const text = agendasTexts[language];
  const until = clockOrNothing(section?.endsAt ?? null, language);
  const isTimeless = draft.sections.every(({ startsAt }) => startsAt === null);
  const kinds = [section?.municipalOnly && 'rv-slot--only', isTimeless && 'rv-slot--timeless'];
  return (
    <section
      class={['rv-slot', ...kinds].filter(Boolean).join(' ')}
      data-section={String(section?.entry ?? 0)}
    >
      {!isTimeless && (
        <div class="rv-slot__time">
          {clockOrNothing(section?.startsAt ?? null, language)}
          {until !== undefined && <small>{text.until(until)}</small>}
        </div>
      )}
      <div>
        <SlotName section={section} view={view} text={text} />
        <ol class="rv-agenda">
          {items.map((item) => (
            <Line item={item} view={view} isInMunicipalSlot={section?.municipalOnly === true} />
          ))}
        </ol>
        {items.length === 0 && <p class="rv-muted">{text.emptySection}</p>}
        {form && section && <AddHere section={section} view={view} text={text} />}
      </div>
    </section>
  );
}

type NameProps = { section: DraftSection | null; view: DraftAgendaView; text: AgendasText };

const SlotName = ({ section, view: { form, meeting }, text }: NameProps) => (
  <div class="rv-slot__name">
    <h2>{section?.title ?? text.loose}</h2>
    {section?.municipalOnly && (
      <Tag state="lock" isQuiet>
        {text.onlyMunicipal}
      </Tag>
    )}
    {form && section && (
      <a
        class="rv-draft__edit rv-no-print"
        href={agendaPaths.section.to({ ...meeting.at, section: String(section.entry) })}
        aria-label={text.editSectionOf(section.title)}
      >
        {text.editSection}
      </a>
    )}
  </div>
);

type AddProps = { section: DraftSection; view: DraftAgendaView; text: AgendasText };

const AddHere = ({ section, view: { meeting }, text }: AddProps) => (
  <p class="rv-draft__add rv-no-print">
    <a
      href={`${agendaPaths.newItem.to(meeting.at)}?afsnit=${section.entry}`}
      aria-label={text.addItemHere(section.title)}
    >
      {text.addItem}
    </a>
  </p>
);

type LineProps = { item: DraftItem; view: DraftAgendaView; isInMunicipalSlot: boolean };

function Line({ item, view, isInMunicipalSlot }: LineProps) {
  const { language, meeting, form } = view;
  const text = agendasTexts[language];
  const href = agendaPaths.item.to({ ...meeting.at, entry: String(item.entry) });
  const sub = subLine(item, view, text);
  const marks = marksOf(item, text, isInMunicipalSlot);
  return (
    <li data-entry={String(item.entry)}>
      <span class="rv-agenda__nr">{item.number}</span>
      <div>
        <span class="rv-agenda__title">
          <a id={`punkt-${item.entry}`} href={href}>
            {item.title}
          </a>
        </span>
        {(sub !== '' || item.cameFrom) && (
          <span class="rv-agenda__sub">
            {sub}
            <Source item={item} text={text} isAlone={sub === ''} />
          </span>
        )}
        {marks.length > 0 && <span class="rv-agenda__marks">{marks}</span>}
      </div>
      <span class="rv-agenda__meta">
        <span>{text.handlingsShort[item.handling]}</span>
        <span>{text.recommendations(item.recommendationCount)}</span>
        {form && <Acts item={item} view={view} text={text} />}
      </span>
    </li>
  );
}

function Source({ item, text, isAlone }: { item: DraftItem; text: AgendasText; isAlone: boolean }) {
  const { cameFrom } = item;
  if (!cameFrom || cameFrom.words === '') return null;
  const lead = `${isAlone ? '' : ' · '}${text.cameFrom} `;
  return (
    <>
      {lead}
      {cameFrom.path === '' ? cameFrom.words : <a href={cameFrom.path}>{cameFrom.words}</a>}
    </>
  );
}

type ActsProps = { item: DraftItem; view: DraftAgendaView; text: AgendasText };

/** Up and down are always there; what is rarer is folded away. */
function Acts({ item, view, text }: ActsProps) {
  const place = agendaPaths.place.to({ ...view.meeting.at, entry: String(item.entry) });
  const number = item.number ?? '';
  const steps = [
    { to: 'op', label: text.moveUp(number, item.title) },
    { to: 'ned', label: text.moveDown(number, item.title) },
  ];
  return (
    <span class="rv-draft__acts rv-no-print">
      {steps.map(({ to, label }) => (
        <button class={`rv-step rv-step--${to}`} name="to" value={to} formaction={place}>
          <span class="sr-only">{label}</span>
        </button>
      ))}
      <details class="rv-draft__more">
        <summary>
          {text.more}
          <span class="sr-only">{` ${text.moreOf(number)}`}</span>
        </summary>
        <RareActs item={item} view={view} text={text} />
      </details>
    </span>
  );
}

function RareActs({ item, view: { meeting, draft }, text }: ActsProps) {
  const at = { ...meeting.at, entry: String(item.entry) };
  const others = draft.sections.filter(({ entry }) => entry !== item.sectionEntry);
  const withdrawal = `${meeting.href}/punkt/${item.number}/tilbagetraekning`;
  return (
    <span>
      {others.map(({ entry, title }) => (
        <button class="rv-link" name="to" value={`sidst-${entry}`} formaction={agendaPaths.place.to(at)}>
          {text.moveTo(title)}
        </button>
      ))}
      {!item.isSent && (
        <button class="rv-link" formaction={agendaPaths.removal.to(at)}>
          {text.takeOut}
        </button>
      )}
      {item.isSent && !item.isWithdrawn && <a href={withdrawal}>{text.withdraw}</a>}
    </span>
  );
}

/** "kl. 15.00–15.15 · Indleder: Rikke Thorup · bilag 1 og 2 · 2 gæster · 2026-014". */
function subLine(item: DraftItem, { draft, language }: DraftAgendaView, text: AgendasText): string {
  const { startsAt, endsAt, presenter, appendixNumbers, guestCount, caseNumber } = item;
  const saysItself = item.standing === 'next-meeting' || item.standing === 'delegated';
  const byItself = saysItself ? shortened(plainOf(standingText(item.standing, draft.beside))) : '';
  return [
    ...(byItself === '' ? [] : [byItself]),
    ...(startsAt !== null && endsAt !== null ? [showTimeRange(startsAt, endsAt, language)] : []),
    ...(presenter === '' ? [] : [text.presenter(presenter)]),
    ...(appendixNumbers.length === 0 ? [] : [text.appendices(appendixNumbers)]),
    ...(guestCount === 0 ? [] : [text.guests(guestCount)]),
    ...(caseNumber === null ? [] : [caseNumber]),
  ].join(' · ');
}

const saidLettersMax = 240;
const shortened = (words: string): string =>
  words.length <= saidLettersMax ? words : `${words.slice(0, saidLettersMax).trimEnd()}…`;

/** The normal state is quiet; what is missing or deviates gets a frame. */
function marksOf(item: DraftItem, text: AgendasText, isInMunicipalSlot: boolean) {
  const { marks } = text;
  const isFormal = item.handling === 'formal' || item.standing !== null;
  return [
    ...(!isFormal && !item.hasText ? [<Tag state="idle">{marks.empty}</Tag>] : []),
    ...(item.closed ? [<Tag state="lock">{marks.closed}</Tag>] : []),
    ...(item.municipalOnly && !isInMunicipalSlot ? [<Tag state="lock">{marks.municipal}</Tag>] : []),
    ...(item.isWithdrawn ? [<Tag state="part">{marks.withdrawn}</Tag>] : []),
  ];
}
