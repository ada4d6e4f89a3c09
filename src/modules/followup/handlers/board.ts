import { csv } from '../../../kernel/csv.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Download, Reply, Visit } from '../../../platform/route.ts';
import { BoardPage } from '../pages/board.page.tsx';
import { ownerWords } from '../pages/words.ts';
import { followupPaths } from '../paths.ts';
import { keepsActions } from '../policy.ts';
import { board, boardForFile, type BoardQuestion } from '../queries/board.ts';
import type { ActionRow } from '../rules/action-views.ts';
import { boardFilterOf } from '../rules/board-filter.ts';
import { followupTexts } from '../text.ts';

const questionOf = ({ query, actor, today }: Visit<Reader>): BoardQuestion => ({
  filter: boardFilterOf(query),
  today,
  ownFirst: !keepsActions(actor),
});

/** Every action the reader may see, the most urgent first; a reader's own before the others'. R-039. */
export async function showBoard(visit: Visit<Reader>): Promise<Reply> {
  const { db, actor, page: context, today } = visit;
  const question = questionOf(visit);
  const found = await board(db, question);
  const keeps = keepsActions(actor);
  const page = BoardPage({ context, board: found, filter: question.filter, today, keeps });
  return { status: 200, page, ...(isGuarded(found.rows) && { reads: 'guarded' }) };
}

const isGuarded = (rows: readonly ActionRow[]): boolean =>
  rows.some(({ source }) => source.closed || source.municipalOnly);

/** The same actions as a file, all pages in one. */
export async function downloadBoard(visit: Visit<Reader>): Promise<Reply> {
  const { language, today } = visit;
  const { board: text, states } = followupTexts[language];
  const rows = await boardForFile(visit.db, questionOf(visit));
  const cells = rows.map((row) => [
    String(row.number),
    row.source.bodyShortName,
    row.source.heldOn,
    row.source.number,
    row.source.title,
    row.what,
    ownerWords(row.owner, language),
    row.dueOn ?? '',
    row.due,
    states[row.state],
    followupPaths.action.to({ number: String(row.number) }),
  ]);
  const file = spreadsheet(`${text.fileName}-${today}`, [text.head, ...cells]);
  return { status: 200, file, ...(isGuarded(rows) && { reads: 'guarded' }) };
}

/** A table as a file that a spreadsheet opens. */
export const spreadsheet = (name: string, rows: readonly (readonly string[])[]): Download => ({
  name: `${name}.csv`,
  mediaType: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(csv(rows)),
});
