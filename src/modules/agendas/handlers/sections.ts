import type { Language } from '../../../kernel/language.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { clock } from '../../../platform/design/index.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import {
  addSection,
  editSection,
  fitSlots,
  removeSection,
  restoreSection,
  type SectionPlace,
  type SectionRefusal,
} from '../commands/save-section.ts';
import { SectionFormPage, sectionFields } from '../pages/draft-forms.page.tsx';
import { draftHref } from '../pages/draft-words.ts';
import type { DraftSection } from '../rules/draft-views.ts';
import { slotsFitted } from '../rules/section-times.ts';
import { asReading, draftAt, draftMeeting, notHere, type DraftAt } from './draft-at.ts';
import { refusedReply } from './order.ts';
import {
  conflictLines,
  entryField,
  formState,
  readForm,
  sectionTitleField,
  statusOf,
  tickField,
  timeField,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

const fields = {
  version: versionField,
  title: sectionTitleField,
  startsAt: timeField,
  endsAt: timeField,
  municipalOnly: tickField,
};

const placeIn = ({ meeting, draft }: DraftAt, version: number): SectionPlace => ({ draft, version, meeting });
const backTo = ({ meeting }: DraftAt): Reply => ({ status: 303, location: draftHref(draftMeeting(meeting)) });

export async function showNewSection(visit: Visit<Reader>): Promise<Reply> {
  const found = await draftAt(visit);
  if (!found) return notHere(visit);
  return formReply(visit, { found, section: null, values: {}, problems: [] });
}

export async function submitNewSection(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  if (!found) return notHere(asReading(visit));
  const read = readForm({ ...fields, after: entryField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) =>
    formReply(asReading(visit), { found, section: null, values: visit.form, problems });
  if (!read.ok) return again(read.problems);
  const { version, ...data } = read.data;
  const done = await addSection(visit.db, placeIn(found, version), data);
  return done.ok ? backTo(found) : again([done.refusal]);
}

export async function showSection(visit: Visit<Reader>): Promise<Reply> {
  const found = await draftAt(visit);
  const section = found && sectionAt(found, visit.params);
  if (!section) return notHere(visit);
  return formReply(visit, { found, section, values: valuesOf(section, visit.language), problems: [] });
}

export async function submitSection(visit: Visit<Writer>): Promise<Reply> {
  const found = await draftAt(asReading(visit));
  const section = found && sectionAt(found, visit.params);
  if (!section) return notHere(asReading(visit));
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) =>
    formReply(asReading(visit), { found, section, values: visit.form, problems });
  if (!read.ok) return again(read.problems);
  const { version, ...data } = read.data;
  const done = await editSection(visit.db, placeIn(found, version), { ...data, entry: section.entry });
  return done.ok ? backTo(found) : again([done.refusal]);
}

const sectionAt = ({ draft }: DraftAt, params: Readonly<Record<string, string>>): DraftSection | undefined =>
  draft.sections.find(({ entry }) => String(entry) === params['section']);

type Act = (db: Writer, place: SectionPlace, entry: number) => Promise<Result<unknown, SectionRefusal>>;

const acting =
  (act: Act) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await draftAt(asReading(visit));
    if (!found) return notHere(asReading(visit));
    const read = readForm({ version: versionField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const done = await act(visit.db, placeIn(found, read.data.version), Number(visit.params['section'] ?? 0));
    return done.ok ? backTo(found) : refusedReply(asReading(visit), [withoutField(done.refusal)]);
  };

/** On the page of the draft there is no such field. */
const withoutField = (refusal: SectionRefusal): Problem =>
  'facts' in refusal ? { code: refusal.code, facts: refusal.facts } : { code: refusal.code };

export const submitSectionRemoval = acting(removeSection);
export const submitSectionReturn = acting(restoreSection);

/** The slots follow a meeting that got another time. */
export const submitTimes = acting(async (db, place) => {
  const slots = slotsFitted(place.draft.sections, place.meeting);
  return fitSlots(db, place, slots ?? place.draft.sections);
});

type Shown = {
  found: DraftAt;
  section: DraftSection | null;
  values: Readonly<Record<string, string>>;
  problems: readonly Problem[];
};

function formReply(visit: Visit<Reader>, { found, section, values, problems }: Shown): Reply {
  const { draft, meeting } = found;
  const status = problems.length > 0 ? statusOf(problems) : 200;
  const view = { context: visit.page, section, sections: draft.sections };
  const last = draft.sections.at(-1)?.entry ?? 0;
  const now = section ? valuesOf(section, visit.language) : {};
  const page = SectionFormPage({
    ...view,
    meeting: draftMeeting(meeting),
    form: formState(visit, {
      values: { after: String(last), ...values },
      version: versionToShow(visit, problems, draft.head.version),
      problems,
    }),
    conflict:
      status === 409 && section
        ? conflictLines(sectionFields(view).flat(), { typed: values, now }, visit.language)
        : [],
  });
  return { status, page };
}

const valuesOf = (section: DraftSection, language: Language): Record<string, string> => ({
  title: section.title,
  startsAt: section.startsAt === null ? '' : clock(section.startsAt, language),
  endsAt: section.endsAt === null ? '' : clock(section.endsAt, language),
  ...(section.municipalOnly && { municipalOnly: 'ja' }),
});
