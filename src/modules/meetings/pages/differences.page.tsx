import type { Language } from '../../../kernel/language.ts';
import {
  ActLink,
  FilterBar,
  FilterSelect,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  Tag,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import {
  differenceCounts,
  type ChangedFact,
  type ItemChange,
  type ItemDifference,
} from '../rules/agenda-difference.ts';
import { handlings } from '../rules/agenda-to-release.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import type { SentVersion } from '../rules/sent-version.ts';
import { meetingsHelp } from '../text-help.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import { appendixName } from './appendix-words.tsx';
import { labelWord } from './item-main.tsx';
import {
  addressParts,
  inDanish,
  itemHref,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
} from './meeting-words.ts';
import { WordMarks } from './word-marks.tsx';

export type DifferencesView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly versions: readonly SentVersion[];
  readonly from: SentVersion;
  readonly to: SentVersion;
  readonly differences: readonly ItemDifference[];
  /** Whether there are items of which this reader sees the heading alone. */
  readonly hasShut: boolean;
};

/** What changed in an agenda from one version to another, item by item. */
export function DifferencesPage(view: DifferencesView) {
  const { context, meeting, from, to, differences, hasShut } = view;
  const { language } = context;
  const text = versionTexts[language];
  const counts = text.changes(differenceCounts(differences));
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: meetingName(meeting, language), href: meetingHref(meeting) },
    { text: text.versionsTitle, href: meetingsPaths.versions.to(addressParts(meeting)) },
    { text: text.differenceTitle },
  ];
  const title = `${text.differenceTitle}, ${meetingName(meeting, language)}`;
  const marksText = differences.some(({ is }) => is === 'changed');
  return (
    <Layout context={context} title={title} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={text.differenceTitle}
        kick={meetingName(meeting, language)}
        lead={`${text.differenceLead(from.number, to.number)}${counts}.`}
        acts={<ActLink href={meetingHref(meeting)}>{text.seeAgenda}</ActLink>}
      />
      <PageHelp language={language} help={meetingsHelp.versions} />
      <Choice view={view} />
      {differences.length === 0 && <p>{text.noDifferenceText}</p>}
      {marksText && <p class="rv-fine rv-muted">{text.differenceNote}</p>}
      {differences.map((difference) => (
        <ItemPart difference={difference} view={view} />
      ))}
      {hasShut && <p class="rv-fine rv-muted">{text.headingsElsewhere}</p>}
    </Layout>
  );
}

function Choice({ view: { context, meeting, versions, from, to } }: { view: DifferencesView }) {
  const text = versionTexts[context.language];
  const options = versions.map(({ number }) => ({ value: String(number), text: String(number) }));
  const action = meetingsPaths.differences.to(addressParts(meeting));
  if (versions.length < 2) return null;
  return (
    <FilterBar language={context.language} action={action}>
      <FilterSelect name="fra" label={text.chooseFrom} value={String(from.number)} options={options} />
      <FilterSelect name="til" label={text.chooseTo} value={String(to.number)} options={options} />
    </FilterBar>
  );
}

const changeState: Readonly<Record<ItemChange, TagState>> = {
  added: 'run',
  withdrawn: 'part',
  reinstated: 'run',
  changed: 'warn',
};

type PartProps = { difference: ItemDifference; view: DifferencesView };

function ItemPart({ difference, view: { context, meeting } }: PartProps) {
  const { language } = context;
  const text = versionTexts[language];
  const { item, is, title, isMoved, recommendations, texts } = difference;
  const heading = (
    <a href={itemHref(meeting, item.address)} {...inDanish(language)}>
      {meetingsTexts[language].itemTitle(itemLabel(item), item.title)}
    </a>
  );
  return (
    <Section heading={heading} note={<Tag state={changeState[is]}>{text.itemChanges[is]}</Tag>}>
      {is === 'withdrawn' && item.withdrawnReason !== null && (
        <p {...inDanish(language)}>{item.withdrawnReason}</p>
      )}
      {title !== null && <WordMarks words={title} language={language} />}
      <FactLines difference={difference} language={language} isMoved={isMoved} />
      {recommendations !== null && (
        <>
          <h3>{text.recommendations}</h3>
          <WordMarks words={recommendations} language={language} />
        </>
      )}
      {texts.map(({ label, words }) => (
        <>
          <h3>{label === null ? text.unlabelledText : labelWord(label, meetingsTexts[language])}</h3>
          <WordMarks words={words} language={language} />
        </>
      ))}
      <AppendixLines difference={difference} language={language} />
    </Section>
  );
}

type LineProps = { difference: ItemDifference; language: Language };

function FactLines({ difference, language, isMoved }: LineProps & { isMoved: boolean }) {
  const text = versionTexts[language];
  const lines = [
    ...(isMoved ? [text.moved] : []),
    ...difference.facts.map((one) => {
      const [from, to] = [one.from, one.to].map((value) => factValue(one, value, language)) as [
        string,
        string,
      ];
      return text.factChange(text.factNames[one.fact], from, to);
    }),
  ];
  return lines.length === 0 ? null : <List rows={lines.map((main) => ({ main }))} />;
}

/** Of codes and times, the words. */
function factValue({ fact }: ChangedFact, value: string, language: Language): string {
  if (fact === 'time') return value.replaceAll(':', '.');
  const handling = handlings.find((known) => known === value);
  return fact === 'handling' && handling ? versionTexts[language].handlings[handling] : value;
}

function AppendixLines({ difference: { appendices }, language }: LineProps) {
  const text = versionTexts[language];
  if (appendices.length === 0) return null;
  const rows = appendices.map(({ is, appendix }) => ({
    main: text.appendixChanges[is](appendixName(appendix, language)),
  }));
  return (
    <>
      <h3>{text.appendicesHeading}</h3>
      <List rows={rows} />
    </>
  );
}
