import { showMoment, Timeline } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { archiveTexts } from '../text.ts';

export type HistoryRow = { event: string; who: string; at: Date; note: string };

/** What happened to an import: who, when, what. */
export function HistoryList({ history, language }: { history: readonly HistoryRow[]; language: Language }) {
  const words = new Map<string, string>(Object.entries(archiveTexts[language].events));
  const entries = history.map(({ event, who, at, note }) => ({
    when: showMoment(at, language),
    dateTime: at.toISOString(),
    who,
    what: [words.get(event) ?? event, note].filter((part) => part !== '').join(': '),
  }));
  return <Timeline entries={entries} />;
}
