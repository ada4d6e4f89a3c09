import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { importMembers } from '../commands/import-members.ts';
import { MembersFilePage, MembersPreviewPage } from '../pages/members-import.page.tsx';
import { bodyPath } from '../paths.ts';
import { bodyAt, type BodyRow } from '../queries/bodies.ts';
import { textOfBytes } from '../../../kernel/csv-text.ts';
import { membersFileLimits, membersOfText, type FileProblem } from '../rules/members-file.ts';
import { accessTexts } from '../text.ts';
import { formState } from './form-view.ts';
import { readForm } from './read-form.ts';

export async function showMembersImport(visit: Visit<Reader>): Promise<Reply> {
  const body = await bodyAt(visit.db, visit.params['key'] ?? '');
  return body ? { status: 200, page: filePage(visit, body) } : notFound(visit);
}

/** The whole list is taken in and taken back again: what the page says is what the same rows will do. */
export async function submitMembersFile(visit: Visit<Writer>): Promise<Reply> {
  const body = await bodyAt(reading(visit.db), visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  if (!readForm({}, visit.form)?.ok) return notOurForm(visit);
  const refused = (code: FileProblem): Reply => ({ status: 422, page: filePage(visit, body, code) });
  const [file, ...more] = visit.files;
  if (!file || more.length > 0) return refused('no-file');
  if (file.bytes.length > membersFileLimits.bytesMax) return refused('too-large');
  const text = textOfBytes(file.bytes);
  return text.ok
    ? imported(visit, body, { text: text.value, isConfirmed: false })
    : refused(text.refusal.code);
}

export async function submitMembersImport(visit: Visit<Writer>): Promise<Reply> {
  const body = await bodyAt(reading(visit.db), visit.params['key'] ?? '');
  if (!body) return notFound(visit);
  const read = readForm({ text: z.string().max(membersFileLimits.bytesMax) }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  return imported(visit, body, { text: read.data.text, isConfirmed: true });
}

type Sent = { text: string; isConfirmed: boolean };

async function imported(visit: Visit<Writer>, body: BodyRow, { text, isConfirmed }: Sent): Promise<Reply> {
  const members = membersOfText(text);
  if (!members.ok) return { status: 422, page: filePage(visit, body, members.refusal.code) };
  const rows = await importMembers(visit.db, body.id, { rows: members.value, today: visit.today });
  const isWrong = rows.some(({ problems }) => problems.length > 0);
  if (isConfirmed && !isWrong) return { status: 303, location: bodyPath.to(body) };
  const shown = rows.map((row) => (row.problems.includes('cpr') ? { ...row, ...hidden } : row));
  const form = formState(visit, { values: {} });
  const page = MembersPreviewPage({ context: visit.page, body, form, rows: shown, text });
  return { status: isWrong ? 422 : 200, page };
}

/** A row with a personal number is shown by its place in the file alone. */
const hidden = { name: '', title: '', organisation: '', role: '', email: '' };

function filePage(visit: Visit<unknown>, body: BodyRow, problem?: FileProblem) {
  const { fileProblems } = accessTexts[visit.language].accounts.members;
  const shown = formState(visit, { values: {} });
  const problems = problem ? [{ field: 'files', message: fileProblems[problem] }] : [];
  return MembersFilePage({ context: visit.page, body, form: { ...shown, problems } });
}
