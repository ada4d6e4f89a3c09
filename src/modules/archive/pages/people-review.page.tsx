import {
  ActButton,
  ActLink,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Fold,
  Form,
  FormRow,
  Layout,
  PageHead,
  Pagination,
  Select,
  SubmitRow,
  TextArea,
  TextField,
  type FormState,
  type Option,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { archivePaths } from '../paths.ts';
import { nearPersons, type Register } from '../rules/review-matching.ts';
import { chosenPerson, personField } from '../rules/review-people-form.ts';
import {
  asText,
  organisationOf,
  peopleOf,
  suggestedOrganisation,
  suggestedPerson,
  toCreate,
  type Placed,
} from '../rules/review-people.ts';
import { peopleLists, type Entry } from '../rules/review-record.ts';
import { archiveTexts, type ArchiveText } from '../text.ts';
import { ConflictNote, type Differing } from './conflict-note.tsx';
import type { ReviewBase } from './review-view.ts';
import { lineWord } from './words.ts';

export const peoplePerPage = 50;

export type PeopleFormView = ReviewBase & {
  form: FormState;
  page: number;
  conflict: readonly Differing[] | undefined;
};

/** Every name in the head of the document, and who it is in the register. */
export function PeopleReviewPage(view: PeopleFormView) {
  const { context, number, name, form, review, page } = view;
  const text = archiveTexts[context.language];
  const people = peopleOf(review);
  const open = people.filter((placed) => chosenPerson(view, placed) === '').length;
  const here = archivePaths.people.to({ number });
  const crumbs = [
    { text: text.archive, href: archivePaths.front.to({}) },
    { text: text.import, href: archivePaths.imports.to({}) },
    { text: name, href: archivePaths.draft.to({ number }) },
    { text: text.peopleForm.title },
  ];
  const title = `${text.peopleForm.title}: ${name}`;
  const isRefused = form.problems.length > 0;
  return (
    <Layout context={context} title={title} active="archive" crumbs={crumbs} isRefused={isRefused}>
      <ErrorSummary form={form} />
      <ConflictNote language={context.language} conflict={view.conflict} />
      <PageHead
        title={text.peopleForm.title}
        kick={name}
        lead={text.peopleForm.lead(people.length, open)}
        acts={<ActLink href={archivePaths.draft.to({ number })}>{text.approvalWords.back}</ActLink>}
      />
      {people.length === 0 ? (
        <EmptyState heading={text.peopleForm.none} />
      ) : (
        <Form form={form} action={withQuery(here, { side: page === 1 ? undefined : page })} guardsText>
          <ul class="rv-names">
            {people.map((placed, index) =>
              Math.floor(index / peoplePerPage) + 1 === page ? (
                <PersonRow view={view} placed={placed} index={index} />
              ) : null,
            )}
          </ul>
          <SubmitRow>
            <ActButton name="act" value="save">
              {text.peopleForm.save}
            </ActButton>
            <ActButton name="act" value="suggestions" kind="secondary">
              {text.peopleForm.suggestions}
            </ActButton>
          </SubmitRow>
        </Form>
      )}
      <Pagination
        language={context.language}
        page={page}
        pages={Math.ceil(people.length / peoplePerPage)}
        to={(to) => withQuery(here, { side: to === 1 ? undefined : to })}
      />
    </Layout>
  );
}

type RowProps = { view: PeopleFormView; placed: Placed; index: number };

function PersonRow({ view, placed, index }: RowProps) {
  const { form, register } = view;
  const text = archiveTexts[form.language];
  const { entry, list } = placed;
  const [name, from] = [
    entry.values['name'] ?? '',
    [entry.values['organisation'], entry.values['department']],
  ];
  return (
    <li>
      <div class="rv-names__who">
        <b>{name}</b>
        <small>{from.filter((part) => part !== null && part !== '').join(', ')}</small>
        <small class="rv-muted">
          {text.one[list]} · {lineWord(entry.lines, text)}
        </small>
      </div>
      <div class="rv-names__link">
        <FormRow>
          <Select
            form={form}
            name={personField('link', index)}
            label={text.peopleForm.link}
            options={linkOptions(view, placed)}
          />
          <Select
            form={form}
            name={personField('place', index)}
            label={text.peopleForm.organisation}
            options={placeOptions(register, entry, text)}
          />
        </FormRow>
        <Fold summary={text.peopleForm.fix}>
          <Written form={form} index={index} />
        </Fold>
      </div>
    </li>
  );
}

/** All organisations, the likely one first. One that is only likely is never chosen for the reader. */
function placeOptions(register: Register, entry: Entry, text: ArchiveText): Option[] {
  const match = suggestedOrganisation(register, entry);
  const words = register.organisations.map(({ key, name }) => ({ value: key, text: name }));
  const likely = match && !match.isSure ? words.filter(({ value }) => value === match.key) : [];
  return [
    { value: '', text: text.peopleForm.placeAsText },
    ...likely.map(({ value, text: word }) => ({ value, text: text.peopleForm.suggested(word) })),
    ...words.filter((word) => !likely.includes(word)),
  ];
}

function Written({ form, index }: { form: FormState; index: number }) {
  const text = archiveTexts[form.language];
  const { fields } = text;
  return (
    <>
      <TextField form={form} name={personField('name', index)} label={fields.name} />
      <FormRow>
        <TextField
          form={form}
          name={personField('organisation', index)}
          label={fields.organisation}
          isOptional
        />
        <TextField form={form} name={personField('department', index)} label={fields.department} isOptional />
      </FormRow>
      <FormRow>
        <TextField form={form} name={personField('role', index)} label={fields.role} isOptional />
        <Select
          form={form}
          name={personField('list', index)}
          label={text.peopleForm.list}
          options={peopleLists.map((value) => ({ value, text: text.lists[value] }))}
        />
      </FormRow>
      <TextArea
        form={form}
        name={personField('split', index)}
        label={text.peopleForm.split}
        rows={2}
        isOptional
      />
      {index > 0 && (
        <Checkboxes
          form={form}
          name={`merging.${index}`}
          label={text.peopleForm.merge}
          boxes={[{ name: personField('merge', index), text: text.peopleForm.merge }]}
        />
      )}
    </>
  );
}

/** Nobody yet, the suggestion, who else it could be, somebody new, or the bare name. */
function linkOptions(view: PeopleFormView, { entry }: Placed): Option[] {
  const { review, register, context } = view;
  const text = archiveTexts[context.language].peopleForm;
  const organisation = organisationOf(review, register, entry);
  const match = suggestedPerson(review, register, entry);
  const place = (keys: readonly string[]): string =>
    register.organisations.find(({ key }) => keys.includes(key))?.name ?? '';
  const near = nearPersons(register, entry.values['name'] ?? '', organisation?.key);
  const chosen = review.persons[entry.key];
  const known = register.persons.filter(
    ({ key }) => key === match?.key || key === chosen || near.some((one) => one.key === key),
  );
  const people = known.map(({ key, name, organisationKeys }) => {
    const who = [name, place(organisationKeys)].filter((part) => part !== '').join(', ');
    const isMatch = key === match?.key;
    return {
      value: key,
      text: isMatch ? (match.isSure ? text.known(who) : text.suggested(who)) : text.near(who),
    };
  });
  return [
    { value: '', text: text.choose },
    ...people,
    { value: toCreate, text: text.create },
    { value: asText, text: text.asText },
  ];
}
