import { csv } from '../../../kernel/csv.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { RegisterPage } from '../pages/register.page.tsx';
import { register, registerForFile } from '../queries/register.ts';
import { decisionSentence } from '../rules/decision-sentence.ts';
import type { RegisterRow } from '../rules/matter-views.ts';
import { registerFilterOf } from '../rules/register-filter.ts';
import { mattersTexts } from '../text.ts';
import { itemHref, outcomeTags, showsGuarded } from './words.ts';

export async function showRegister({ db, query, page: context }: Visit<Reader>): Promise<Reply> {
  const filter = registerFilterOf(query);
  const found = await register(db, filter);
  const rows = found.rows.map((row) => ({ ...row, href: itemHref(row) }));
  const outcome = outcomeTags(context.language);
  const page = RegisterPage({ context, filter, register: found, rows, outcome });
  return { status: 200, page, ...(showsGuarded(rows) && { reads: 'guarded' }) };
}

/** The same decisions as a file, all pages in one. */
export async function downloadRegister(visit: Visit<Reader>): Promise<Reply> {
  const { language, today } = visit;
  const text = mattersTexts[language].register;
  const rows = await registerForFile(visit.db, registerFilterOf(visit.query));
  const cells = rows.map((row) => cellsOf(row, visit));
  const bytes = new TextEncoder().encode(csv([text.file.head, ...cells]));
  const name = `${text.file.name}-${today}.csv`;
  const file = { name, mediaType: 'text/csv; charset=utf-8', bytes };
  return { status: 200, file, ...(showsGuarded(rows) && { reads: 'guarded' }) };
}

function cellsOf(row: RegisterRow, { language }: Visit<Reader>): string[] {
  const text = mattersTexts[language].register;
  const outcome = outcomeTags(language)(row.outcome).word;
  const parties = (kind: 'reservation' | 'dissent') =>
    row.positions
      .filter((one) => one.kind === kind)
      .map(({ party }) => party ?? text.unnamedParty)
      .join(', ');
  return [
    row.heldOn,
    row.bodyShortName,
    row.number,
    row.title,
    decisionSentence(row.text, row.topic),
    outcome,
    parties('reservation'),
    parties('dissent'),
    row.matter === null ? '' : `${row.matter.number} ${row.matter.title}`,
    itemHref(row),
  ];
}
