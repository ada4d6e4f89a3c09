import type { Language } from '../../../kernel/language.ts';
import { List, Section } from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import { papersTexts } from '../text.ts';

type MeetingPartProps = {
  readonly address: { body: string; day: string };
  readonly papers: number;
  readonly files: number;
  readonly language: Language;
};

/** On the page of a meeting: the agenda with its papers as one file. */
export function MeetingPapersPart({ address, papers, files, language }: MeetingPartProps) {
  const text = papersTexts[language].onMeeting;
  const main = <a href={paperPaths.merged.to(address)}>{text.link}</a>;
  return (
    <Section heading={text.heading} isScreenOnly>
      <List rows={[{ main, note: text.note(papers, files) }]} />
    </Section>
  );
}
