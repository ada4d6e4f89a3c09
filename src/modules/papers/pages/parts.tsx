import type { Language } from '../../../kernel/language.ts';
import { List, Section } from '../../../platform/design/index.ts';
import { paperPaths } from '../paths.ts';
import type { Lateness } from '../rules/paper-places.ts';
import type { Standing } from '../rules/paper-standing.ts';
import { papersTexts } from '../text.ts';
import { fileFacts } from './words.ts';

export type PaperOfItem = {
  readonly appendix: string | null;
  readonly title: string;
  readonly lateness: Lateness;
  readonly paperNumber: string;
  readonly paperVersion: number | null;
  readonly standing: Standing | 'announced';
  readonly file: {
    readonly mediaType: string;
    readonly pageCount: number | null;
    readonly byteCount: number;
  } | null;
};

/** On the page of an item: each paper as a file to fetch, or why there is none. */
export function ItemPapersPart({ papers, language }: { papers: readonly PaperOfItem[]; language: Language }) {
  const text = papersTexts[language];
  const rows = papers.map(({ appendix, title, lateness, paperNumber, paperVersion, standing, file }) => {
    const isReady = standing === 'ready' && paperVersion !== null;
    const address = { number: paperNumber, version: String(paperVersion ?? 0) };
    const name = appendix === null ? title : `${appendix} ${title}`;
    const facts = file && isReady ? [fileFacts(file, language)] : [];
    const late = lateness === 'sent' && standing !== 'announced' ? [] : [text.lateness[lateness]];
    const gone = isReady || standing === 'announced' ? [] : [text.onItem.gone];
    return {
      main: isReady ? <a href={paperPaths.file.to(address)}>{name}</a> : name,
      note: [...facts, ...late, ...gone].join(' · '),
    };
  });
  return (
    <Section heading={text.onItem.heading} note={String(papers.length)}>
      <List rows={rows} />
    </Section>
  );
}

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
