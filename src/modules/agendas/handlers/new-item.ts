import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { z } from 'zod';
import { addItem } from '../commands/add-item.ts';
import { formalChoice, NewItemPage } from '../pages/draft-forms.page.tsx';
import { agendaPaths } from '../paths.ts';
import { matterChoices } from '../queries/seats.ts';
import { caseTemplatesOf } from '../queries/templates.ts';
import { asReading, draftAt, draftMeeting, notHere, yearOf, type DraftAt } from './draft-at.ts';
import {
  caseNumberField,
  entryField,
  formState,
  readForm,
  statusOf,
  titleField,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

const fields = {
  version: versionField,
  title: titleField,
  section: entryField,
  template: z.string({ error: 'choose-one' }).min(1, 'choose-one'),
  matter: caseNumberField,
  caseNumber: caseNumberField,
};

export async function showNewItem(visit: Visit<Reader>): Promise<Reply> {
  const found = await draftAt(visit);
  if (!found) return notHere(visit);
  const { sections } = found.draft;
  const wanted =
    sections.find(({ entry }) => String(entry) === visit.query['afsnit']) ?? sections[1] ?? sections[0];
  const values = { section: String(wanted?.entry ?? 0) };
  return formReply(visit, { found, values, problems: [] });
}

/** Adds an item and goes on to its text. */
export async function submitNewItem(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  if (!found) return notHere(asReading(visit));
  const read = readForm(fields, { template: '', ...visit.form });
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) =>
    formReply(asReading(visit), { found, values: visit.form, problems });
  if (!read.ok) return again(read.problems);
  const { version, template: name, matter, caseNumber, ...item } = read.data;
  const templates = await caseTemplatesOf(asReading(visit).db, found.meeting.bodyId);
  const template = templates.find((one) => one.name === name);
  if (!template && name !== formalChoice) return again([{ code: 'choose-one', field: 'template' }]);
  const handling = template?.handling ?? 'formal';
  const place = { draft: found.draft, version, year: yearOf(visit) };
  const done = await addItem(visit.db, place, {
    ...item,
    handling,
    template,
    caseNumber: caseNumber || matter,
  });
  if (!done.ok) return again([done.refusal]);
  const at = { ...draftMeeting(found.meeting).at, entry: String(done.value) };
  return { status: 303, location: agendaPaths.item.to(at) };
}

type Shown = { found: DraftAt; values: Readonly<Record<string, string>>; problems: readonly Problem[] };

async function formReply(visit: Visit<Reader>, { found, values, problems }: Shown): Promise<Reply> {
  const { draft, meeting } = found;
  const version = versionToShow(visit, problems, draft.head.version);
  const page = NewItemPage({
    context: visit.page,
    form: formState(visit, { values, version, problems }),
    conflict: [],
    meeting: draftMeeting(meeting),
    sections: draft.sections,
    templates: await caseTemplatesOf(visit.db, meeting.bodyId),
    matters: await matterChoices(visit.db),
  });
  return { status: problems.length > 0 ? statusOf(problems) : 200, page };
}
