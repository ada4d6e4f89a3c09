import {
  ActLink,
  Layout,
  List,
  Note,
  PageHead,
  PageHelp,
  Prose,
  Recommendation,
  Section,
  showMoment,
  Tag,
  type PageContext,
} from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { ItemAsSent } from '../rules/agenda-difference.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import type { SentVersion } from '../rules/sent-version.ts';
import { meetingsHelp } from '../text-help.ts';
import { versionTexts } from '../text-versions.ts';
import { meetingsTexts } from '../text.ts';
import { AppendixWords } from './appendix-words.tsx';
import { CaseTextBody } from './case-text.tsx';
import { labelWord, RecommendationText } from './item-main.tsx';
import {
  addressParts,
  inDanish,
  itemLabel,
  meetingHref,
  meetingName,
  navigationKey,
  timeWords,
} from './meeting-words.ts';

export type VersionView = {
  readonly context: PageContext;
  readonly meeting: MeetingHead;
  readonly version: SentVersion;
  readonly items: readonly ItemAsSent[];
  /** Whether there are items of which this reader sees the heading alone. */
  readonly hasShut: boolean;
};

/** The agenda as it was sent once. */
export function VersionPage({ context, meeting, version, items, hasShut }: VersionView) {
  const { language } = context;
  const text = versionTexts[language];
  const name = meetingName(meeting, language);
  const crumbs = [
    { text: meetingsTexts[language].meetings, href: meetingsPaths.list.to({}) },
    { text: name, href: meetingHref(meeting) },
    { text: text.versionsTitle, href: meetingsPaths.versions.to(addressParts(meeting)) },
    { text: text.versionWord(version.number) },
  ];
  const sender = version.sentBy ?? text.unknownSender;
  const isOld = version.number < meeting.agendaVersion;
  return (
    <Layout
      context={context}
      title={text.versionTitle(version.number, name)}
      active={navigationKey}
      crumbs={crumbs}
    >
      <PageHead
        title={text.versionTitle(version.number, name)}
        kick={text.kinds[version.kind]}
        lead={text.versionLead(showMoment(version.sentAt, language), sender)}
        acts={<ActLink href={meetingHref(meeting)}>{text.seeAgenda}</ActLink>}
      />
      <PageHelp language={language} help={meetingsHelp.versions} />
      {isOld && <Note>{text.newerExists(meeting.agendaVersion)}</Note>}
      {version.note !== '' && (
        <Note>
          <span {...inDanish(language)}>{version.note}</span>
        </Note>
      )}
      {items.length === 0 && <p>{text.noItemsInVersion}</p>}
      {items.map((item) => (
        <ItemInVersion item={item} context={context} />
      ))}
      {hasShut && <p class="rv-fine rv-muted">{text.headingsElsewhere}</p>}
    </Layout>
  );
}

/** Addressed by its place in the agenda: #punkt-5. */
function ItemInVersion({ item, context }: { item: ItemAsSent; context: PageContext }) {
  const { language } = context;
  const words = meetingsTexts[language];
  const [lead] = item.recommendations.flatMap((one) => one.lead ?? []);
  const heading = item.number === '' ? item.title : words.itemTitle(itemLabel(item), item.title);
  return (
    <Section heading={<span {...inDanish(language)}>{heading}</span>} id={`punkt-${item.address}`}>
      <Marks item={item} context={context} />
      {item.isWithdrawn && <p>{item.withdrawnReason ?? ''}</p>}
      <ItemFacts item={item} context={context} />
      {item.recommendations.length > 0 && (
        <Recommendation
          heading={lead?.replace(/[:\s]+$/, '') ?? words.recommendationHeading}
          items={item.recommendations.map((one) => (
            <RecommendationText recommendation={one} language={language} />
          ))}
        />
      )}
      <Prose>
        {item.texts.map((text) => (
          <>
            {text.label !== null && <h3>{labelWord(text.label, words)}</h3>}
            <CaseTextBody text={text} language={language} />
          </>
        ))}
      </Prose>
      {item.appendices.length > 0 && (
        <List
          rows={item.appendices.map((appendix) => ({
            main: <AppendixWords appendix={appendix} language={language} />,
          }))}
        />
      )}
    </Section>
  );
}

function Marks({ item, context: { language } }: { item: ItemAsSent; context: PageContext }) {
  const text = versionTexts[language];
  const words = meetingsTexts[language];
  const marks = [
    ...(item.isWithdrawn ? [<Tag state="part">{text.withdrawnMark}</Tag>] : []),
    ...(item.lateness === 'sent' ? [] : [<Tag state="run">{text.itemLateness[item.lateness]}</Tag>]),
    ...(item.closed ? [<Tag state="lock">{words.closedMark}</Tag>] : []),
    ...(item.municipalOnly ? [<Tag state="lock">{words.municipalMark}</Tag>] : []),
  ];
  return marks.length === 0 ? null : <p class="rv-marks">{marks.map((mark) => [mark, ' '])}</p>;
}

/** "Til behandling · Fælles sager · kl. 9.00–10.00 · Indleder: Rikke Sund". */
function ItemFacts({ item, context: { language } }: { item: ItemAsSent; context: PageContext }) {
  const text = versionTexts[language];
  const words = meetingsTexts[language];
  const known = [
    item.handling === null ? '' : text.handlings[item.handling],
    item.sectionTitle,
    timeWords(item.startsAt, item.endsAt, language),
    item.presenter === '' ? '' : `${words.presenter}: ${item.presenter}`,
  ];
  return <p class="rv-fine rv-muted">{known.filter(Boolean).join(' · ')}</p>;
}
