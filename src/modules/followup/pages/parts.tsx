import type { Language } from '../../../kernel/language.ts';
import { ActLink, List, Section, showDay, Tag, type ListRow } from '../../../platform/design/index.ts';
import { followupPaths } from '../paths.ts';
import type { ActionRow } from '../rules/action-views.ts';
import type { LoggedDecision } from '../rules/delegated.ts';
import { followupTexts } from '../text.ts';
import { actionHref, boardAddress, dueWords, ownerWords, stateTag } from './words.ts';
import { noFilter } from '../rules/board-filter.ts';

type Props = { language: Language; actions: readonly ActionRow[] };

function rowOf(action: ActionRow, language: Language): ListRow {
  const { states, common } = followupTexts[language];
  const due = action.dueOn === null ? dueWords(action, language) : common.due(dueWords(action, language));
  return {
    main: <a href={actionHref(action)}>{action.what}</a>,
    note: (
      <>
        <Tag state={stateTag[action.state]} isQuiet>
          {states[action.state]}
        </Tag>{' '}
        {ownerWords(action.owner, language)} · {due}
      </>
    ),
  };
}

/** The actions of an item with what became of them. */
export const ItemActions = ({ language, actions }: Props) => (
  <Section heading={followupTexts[language].parts.ofItem} id="opfoelgning">
    <List rows={actions.map((action) => rowOf(action, language))} />
  </Section>
);

/** The way to send the item's decision to those it concerns. */
export const ExcerptAct = ({ language, href }: { language: Language; href: string }) => (
  <ActLink href={href}>{followupTexts[language].parts.excerpt}</ActLink>
);

/** What was told at the item, each with the way to its material. */
export const ItemReports = ({
  language,
  told,
  mayAsk,
}: {
  language: Language;
  told: readonly LoggedDecision[];
  mayAsk: boolean;
}) => {
  const { parts: text, delegated } = followupTexts[language];
  const rows = told.map(({ topic, decidedOn, sourcePath, report }): ListRow => {
    const words = text.report(topic, showDay(decidedOn, language));
    const ask = followupPaths.request.to({ report: String(report?.number ?? '') });
    return {
      main: sourcePath === null ? words : <a href={sourcePath}>{words}</a>,
      ...(mayAsk && report?.asked === null && { note: <a href={ask}>{text.askForMaterial}</a> }),
      ...(report?.asked === 'open' && { note: delegated.asked }),
      ...(report?.asked === 'sent' && { note: delegated.sent }),
    };
  });
  return (
    <Section
      heading={text.reports}
      link={{ href: followupPaths.delegated.to({}), text: delegated.title }}
      isScreenOnly
    >
      <List rows={rows} />
    </Section>
  );
};

type OpenProps = Props & { total: number; bodyKey: string; heading: string };

/** The first of the open actions, and the way to them all. */
export function OpenActions({ language, actions, total, bodyKey, heading }: OpenProps) {
  const { parts: text } = followupTexts[language];
  const all = boardAddress({ ...noFilter, body: bodyKey, withOlder: true });
  return (
    <Section heading={heading} link={{ href: all, text: text.more(total) }} isScreenOnly>
      <List rows={actions.map((action) => rowOf(action, language))} />
    </Section>
  );
}
