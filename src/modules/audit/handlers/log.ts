import { csv } from '../../../kernel/csv.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { LogPage } from '../pages/log.page.tsx';
import { eventsInLog, logForFile, logPage, type LogLine } from '../queries/log.ts';
import { logFilterOf } from '../rules/log-filter.ts';
import { eventInWords } from '../text-events.ts';
import { auditTexts } from '../text.ts';

export async function showLog({ db, query, page: context }: Visit<Reader>): Promise<Reply> {
  const filter = logFilterOf(query);
  const found = await logPage(db, filter);
  const page = LogPage({ context, filter, ...found, events: await eventsInLog(db) });
  return { status: 200, page, reads: 'guarded' };
}

/** The same lines as a file, all pages in one. */
export async function downloadLog(visit: Visit<Reader>): Promise<Reply> {
  const { language, today } = visit;
  const { file } = auditTexts[language].log;
  const lines = await logForFile(visit.db, logFilterOf(visit.query));
  const bytes = new TextEncoder().encode(csv([file.head, ...lines.map((line) => cellsOf(line, visit))]));
  const name = `${file.name}-${today}.csv`;
  return {
    status: 200,
    file: { name, mediaType: 'text/csv; charset=utf-8', bytes },
    reads: 'guarded',
  };
}

const cellsOf = (line: LogLine, { language }: Visit<Reader>): string[] => [
  String(line.seq),
  line.at.toISOString(),
  line.name ?? auditTexts[language].log.nobody,
  line.seat,
  eventInWords(line.event, language),
  line.event,
  line.object,
  line.criteria ?? '',
  auditTexts[language].outcomes[line.outcome],
];
