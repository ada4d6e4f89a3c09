import type { Language } from '../../../kernel/language.ts';
import { ActLink, Tag } from '../../../platform/design/index.ts';
import { agendaPaths } from '../paths.ts';
import type { AgendaHead } from '../rules/draft-views.ts';
import { agendasTexts, templateTexts } from '../text.ts';
import { stateTags, stateWords } from './draft-words.ts';

type At = { readonly body: string; readonly day: string };

export const DraftAct = ({
  at,
  head,
  mayWrite,
  language,
}: {
  at: At;
  head: AgendaHead | undefined;
  mayWrite: boolean;
  language: Language;
}) => {
  const text = templateTexts[language].meeting;
  const href = agendaPaths.draft.to(at);
  if (!head)
    return (
      <ActLink href={href} kind="primary">
        {text.begin}
      </ActLink>
    );
  return <ActLink href={href}>{mayWrite ? text.edit : text.read}</ActLink>;
};

export const RunningOrderAct = ({ at, language }: { at: At; language: Language }) => (
  <ActLink href={agendaPaths.runningOrder.to(at)}>{templateTexts[language].meeting.running}</ActLink>
);

/** What the agenda is at, for those who may know of the draft. */
export const DraftState = ({ head, language }: { head: AgendaHead; language: Language }) => {
  const { changedSinceSending } = agendasTexts[language];
  const hasNews = head.sentRevision !== null && head.sentRevision !== head.revision;
  return (
    <p class="rv-draft__state rv-no-print" aria-label={templateTexts[language].meeting.label}>
      <Tag state={stateTags[head.state]}>{stateWords(head, language)}</Tag>
      {hasNews && ` ${changedSinceSending}`}
    </p>
  );
};
