import type { Language } from '../../../kernel/language.ts';
import { ActLink, Note, Tag } from '../../../platform/design/index.ts';
import { minutesPaths } from '../paths.ts';
import { minutesTexts } from '../text.ts';

type At = { readonly body: string; readonly day: string };

/** Into minutes mode, from the page of the meeting. */
export const WriteAct = ({ at, isBegun, language }: { at: At; isBegun: boolean; language: Language }) => {
  const { parts: text } = minutesTexts[language];
  return (
    <ActLink href={minutesPaths.desk.to(at)} kind="primary">
      {isBegun ? text.write : text.begin}
    </ActLink>
  );
};

export const WriteItemAct = ({
  at,
  language,
}: {
  at: At & { readonly item: string };
  language: Language;
}) => <ActLink href={minutesPaths.item.to(at)}>{minutesTexts[language].parts.writeItem}</ActLink>;

/** For everybody who reads the item: that it was decided is being written, and that nothing is hidden by accident. */
export const BeingWritten = ({ language }: { language: Language }) => {
  const { parts: text } = minutesTexts[language];
  return (
    <Note>
      <Tag state="run">{text.beingWritten}</Tag> {text.beingWrittenHelp}
    </Note>
  );
};

export const MeetingBeingWritten = ({ count, language }: { count: number; language: Language }) => (
  <p class="rv-fine rv-no-print">
    <Tag state="run" isQuiet>
      {minutesTexts[language].parts.meetingWriting(count)}
    </Tag>
  </p>
);
