import {
  ActForm,
  ActLink,
  Columns,
  Layout,
  List,
  PageHead,
  Section,
  Tag,
  Timeline,
  showDay,
  showDayShort,
  type Child,
  type FormState,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { mattersHelp } from '../text-help.ts';
import { dayOf } from '../../../kernel/day.ts';
import { matterPaths, organisationPath, personPath } from '../paths.ts';
import type { MatterHead, MatterItem, MatterOrganisation, MatterPerson } from '../rules/matter-views.ts';
import { noFilter } from '../rules/register-filter.ts';
import type { Reason } from '../rules/related-items.ts';
import { mattersTexts } from '../text.ts';
import { MatterStep } from './matter-step.tsx';
import type { RegisterView } from './register.page.tsx';
import { inDanish, navigationKey, reasonsInWords, registerAddress } from './words.ts';

export type ShownItem = MatterItem & { readonly key: string; readonly href: string };
export type MatterView = {
  readonly context: PageContext;
  readonly matter: MatterHead;
  readonly items: readonly ShownItem[];
  /** For each item by its key, the earlier ones it builds on. */
  readonly trail: ReadonlyMap<string, readonly string[]>;
  readonly persons: readonly MatterPerson[];
  readonly organisations: readonly MatterOrganisation[];
  readonly outcome: RegisterView['outcome'];
  /** The act of following it, for who has signed in. */
  readonly follow: Child | null;
  /** For those who may edit: what may belong here too. */
  readonly suggestions?: readonly Suggestion[];
};
type Suggestion = {
  readonly title: string;
  readonly heldOn: string;
  readonly reasons: readonly Reason[];
  readonly action: string;
  readonly form: FormState;
};

/** One subject through bodies and years: what each did with it, what led to what, and who took part. */
export function MatterPage(view: MatterView) {
  const { context, matter, items } = view;
  const { language } = context;
  const { matter: text, list } = mattersTexts[language];
  const bodies = [...new Set(items.map(({ bodyShortName }) => bodyShortName))];
  const yearOf = (item: ShownItem | undefined): string => item?.heldOn.slice(0, 4) ?? '';
  const years = { from: yearOf(items[0]), to: yearOf(items.at(-1)) };
  const edit = view.suggestions && <ActLink href={matterPaths.edit.to(matter)}>{text.edit}</ActLink>;
  return (
    <Layout
      context={context}
      title={`${text.kick(matter.number)}: ${matter.title}`}
      active={navigationKey}
      crumbs={[{ text: list.title, href: matterPaths.list.to({}) }, { text: matter.number }]}
    >
      <PageHead
        title={<span {...inDanish(language)}>{matter.title}</span>}
        kick={
          <TermText language={language} terms={['sag']}>
            {text.kick(matter.number)}
          </TermText>
        }
        lead={text.lead(items.length, bodies, years)}
        {...(view.follow !== null && { acts: [view.follow, edit] })}
      />
      <PageHelp language={language} help={mattersHelp.matter} />
      <Columns main={<Way view={view} />} side={<Side view={view} />} sideLabel={text.sideLabel} />
    </Layout>
  );
}

function Way({ view }: { view: MatterView }) {
  const { language } = view.context;
  const entries = view.items.map((item) => ({
    when: showDayShort(item.heldOn, language),
    dateTime: item.heldOn,
    who: item.bodyShortName,
    what: <MatterStep item={item} view={view} />,
  }));
  return (
    <Section heading={mattersTexts[language].matter.way}>
      <Timeline entries={entries} />
    </Section>
  );
}

function Side({ view }: { view: MatterView }) {
  const { context, matter, persons, organisations, suggestions = [] } = view;
  const text = mattersTexts[context.language].matter;
  return (
    <>
      <Section heading={text.decisions}>
        <List
          rows={[
            {
              main: <a href={registerAddress({ ...noFilter, matter: matter.number })}>{text.seeDecisions}</a>,
            },
          ]}
        />
      </Section>
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} view={view} />}
      <Section heading={text.persons}>
        {persons.length === 0 ? (
          <p class="rv-muted">{text.nobody}</p>
        ) : (
          <List rows={persons.map((person) => personRow(person, view))} />
        )}
      </Section>
      {organisations.length > 0 && (
        <Section heading={text.organisations}>
          <List
            rows={organisations.map(({ key, name, did }) => ({
              main: <a href={organisationPath.to({ key })}>{name}</a>,
              note: did.map((one) => text.did[one]).join(', '),
            }))}
          />
        </Section>
      )}
    </>
  );
}

/** The pages of persons are for those signed in. */
const personRow = ({ name, key, organisation }: MatterPerson, { context }: MatterView) => ({
  main: key !== null && context.actor ? <a href={personPath.to({ key })}>{name}</a> : name,
  ...(organisation !== null && { note: organisation }),
});

function Suggestions({ suggestions, view }: { suggestions: readonly Suggestion[]; view: MatterView }) {
  const { language } = view.context;
  const { matter: text, list } = mattersTexts[language];
  const rows = suggestions.map(({ title, heldOn, reasons, action, form }) => {
    const day = dayOf(heldOn);
    return {
      main: (
        <>
          <span {...inDanish(language)}>{title}</span> <span class="rv-sug">{list.suggestion}</span>
        </>
      ),
      note: (
        <>
          {day && `${showDay(day, language)} · `}
          {reasonsInWords(reasons, language)}
          <ActForm form={form} action={action} kind="secondary" isSmall>
            {text.add}
            <span class="sr-only">: {title}</span>
          </ActForm>
        </>
      ),
    };
  });
  return (
    <Section heading={text.suggestions}>
      <List rows={rows} />
    </Section>
  );
}

export const itemMarks = ({ closed, municipalOnly }: ShownItem, context: PageContext) => {
  const text = mattersTexts[context.language].matter;
  return (
    <>
      {closed && (
        <>
          {' '}
          <Tag state="lock" isQuiet>
            {text.closed}
          </Tag>
        </>
      )}
      {municipalOnly && (
        <>
          {' '}
          <Tag state="lock" isQuiet>
            {text.municipal}
          </Tag>
        </>
      )}
    </>
  );
};
