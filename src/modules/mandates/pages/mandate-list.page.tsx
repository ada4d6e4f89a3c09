import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  FilterBar,
  FilterSelect,
  Layout,
  PageHead,
  PageHelp,
  showDayShort,
  Tag,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, mandatePaths } from '../paths.ts';
import type { MandateHead } from '../rules/mandate-views.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { recordHref } from './mandate-forms.ts';
import { mandateTag } from './words.ts';
import { TableOrEmpty } from './table-or-empty.tsx';

type Listed = MandateHead & { inForce: number | null; periodTo: Day | null; openCorrections: number };
export const shownMandates = ['i-brug', 'afsluttede', 'alle'] as const;
type View = {
  context: PageContext;
  mandates: readonly Listed[];
  bodies: readonly { readonly key: string; readonly name: string }[];
  show: (typeof shownMandates)[number];
  bodyKey: string;
  today: Day;
  keeps: boolean;
};

/** Terms of reference: what holds, and how far the others have come. */
export function MandateListPage({ context, mandates, bodies, show, bodyKey, today, keeps }: View) {
  const { language } = context;
  const { list: text } = mandateTexts[language];
  const acts = keeps && [
    <ActLink href={mandatePaths.ends.to({})}>{text.ends}</ActLink>,
    <ActLink kind="primary" href={mandatePaths.create.to({})}>
      {text.create}
    </ActLink>,
  ];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} acts={acts || undefined} />
      <PageHelp language={language} help={mandatesHelp.list} />
      <FilterBar language={language} action={mandatePaths.list.to({})}>
        <FilterSelect
          name="vis"
          label={text.show}
          value={show}
          options={shownMandates.map((value) => ({ value, text: text.shows[value] }))}
        />
        <FilterSelect
          name="forum"
          label={text.body}
          value={bodyKey}
          options={[
            { value: '', text: text.allBodies },
            ...bodies.map(({ key, name }) => ({ value: key, text: name })),
          ]}
        />
      </FilterBar>
      <TableOrEmpty
        language={language}
        caption={text.title}
        rows={mandates}
        columns={columnsOf(context, today)}
        empty={{ heading: text.empty, help: keeps ? text.emptyKeeper : text.emptyReader }}
      />
    </Layout>
  );
}

function columnsOf({ language }: PageContext, today: Day): Column<Listed>[] {
  const { list: text, states } = mandateTexts[language];
  return [
    {
      key: 'title',
      head: text.name,
      isRowHead: true,
      cell: (mandate) => (
        <>
          <a href={recordHref(mandate)}>{mandate.title}</a>
          {mandate.openCorrections > 0 && (
            <span class="rv-cell-note">{text.openCorrections(mandate.openCorrections)}</span>
          )}
        </>
      ),
    },
    {
      key: 'body',
      head: text.body,
      repeatsHead: true,
      cell: ({ body }) => (body ? <a href={bodyPath.to(body)}>{body.name}</a> : text.bodyToBe),
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state }) => (
        <Tag state={mandateTag[state]} isQuiet>
          {states[state]}
        </Tag>
      ),
    },
    {
      key: 'version',
      head: text.inForce,
      repeatsHead: true,
      cell: ({ inForce }) => (inForce === null ? text.none : text.version(inForce)),
    },
    {
      key: 'until',
      head: text.until,
      repeatsHead: true,
      cell: ({ periodTo }) => {
        if (periodTo === null) return text.noEnd;
        const day = showDayShort(periodTo, language);
        return periodTo < today ? text.passed(day) : day;
      },
    },
  ];
}
