import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import { withQuery } from '../../../kernel/path.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import type { Differing } from '../pages/conflict-note.tsx';
import { PeopleReviewPage, peoplePerPage } from '../pages/people-review.page.tsx';
import { archivePaths } from '../paths.ts';
import { withEdit, type Edit } from '../rules/review-edits.ts';
import {
  chosenOrganisation,
  chosenPerson,
  isLink,
  isPeopleField,
  namelessPersons,
  peopleFormEdits,
  personField,
  suggestionEdits,
} from '../rules/review-people-form.ts';
import { peopleOf } from '../rules/review-people.ts';
import { archiveTexts } from '../text.ts';
import { reviewToChange } from './draft.ts';
import { formState, isReply, pageOf, reviewAt, type Opened } from './opened-draft.ts';
import { correct, sentForm } from './review-form.ts';

export async function showPeopleForm(visit: Visit<Reader>): Promise<Reply> {
  const opened = await reviewAt(visit);
  if (isReply(opened)) return opened;
  return { status: 200, page: peoplePage(visit, opened, { values: valuesOf(opened) }), reads: 'guarded' };
}

const isOurs = (name: string): boolean => name === 'act' || isPeopleField(name);

export async function submitPeopleForm(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, isOurs);
  if (!sent) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const { typed, version } = sent;
  if (!hasKnownChoices(opened, typed)) return notOurForm(visit);
  if (version !== opened.draft.version) return conflict(visit, opened, typed);
  const message = archiveTexts[visit.language].problems['name-missing'];
  const nameless = namelessPersons(opened.base.review, typed);
  const problems = nameless.map((index) => ({ field: personField('name', index), message }));
  if (problems.length > 0)
    return { status: 422, page: peoplePage(visit, opened, { values: typed, problems }) };
  const done = await correct(visit, opened, { edits: editsFor(opened, typed), version });
  if (done === 'changed-meanwhile') return conflict(visit, opened, typed);
  const here = archivePaths.people.to({ number: String(opened.draft.number) });
  return { status: 303, location: withQuery(here, { side: visit.query['side'] }) };
}

/** "Brug alle forslag" saves what was typed, and then decides what is left. */
function editsFor({ draft, base }: Opened, typed: Record<string, string>): Edit[] {
  const edits = peopleFormEdits(base, typed, draft.changes.length);
  if (typed['act'] !== 'suggestions') return edits;
  const review = edits.reduce(withEdit, base.review);
  return [...edits, ...suggestionEdits({ ...base, review })];
}

function hasKnownChoices({ base }: Opened, typed: Record<string, string>): boolean {
  const organisations = ['', ...base.register.organisations.map(({ key }) => key)];
  return Object.entries(typed).every(([name, value]) => {
    if (name.startsWith('link.')) return isLink(base.register, value);
    return !name.startsWith('place.') || organisations.includes(value);
  });
}

function valuesOf({ base }: Opened): Record<string, string> {
  const fields = peopleOf(base.review).flatMap((placed, index): [string, string][] => [
    [personField('link', index), chosenPerson(base, placed)],
    [personField('place', index), chosenOrganisation(base, placed)],
    [personField('list', index), placed.list],
    ...(['name', 'organisation', 'department', 'role'] as const).map((field): [string, string] => [
      personField(field, index),
      placed.entry.values[field] ?? '',
    ]),
  ]);
  return Object.fromEntries(fields);
}

function conflict(visit: Visit<Writer>, opened: Opened, typed: Record<string, string>): Reply {
  const now = valuesOf(opened);
  const { fields } = archiveTexts[visit.language];
  const differing = Object.entries(now).flatMap(([name, value]): Differing[] =>
    name.startsWith('name.') && typed[name] !== undefined && typed[name] !== value
      ? [{ label: fields.name, now: value }]
      : [],
  );
  return {
    status: 409,
    page: peoplePage(visit, opened, { values: { ...now, ...typed }, conflict: differing }),
  };
}

type Shown = {
  values: Record<string, string>;
  problems?: readonly { field: string; message: string }[];
  conflict?: readonly Differing[];
};

function peoplePage(
  visit: Visit<unknown>,
  { base, draft }: Opened,
  { values, problems = [], conflict: now }: Shown,
) {
  const form = formState(visit, { version: draft.version, values, problems });
  const page = pageOf(visit.query, peopleOf(base.review).length, peoplePerPage);
  return PeopleReviewPage({ ...base, form, page, conflict: now });
}
