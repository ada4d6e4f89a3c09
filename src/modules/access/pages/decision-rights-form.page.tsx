import { FormPage, type FieldSpec, type FormView } from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import { decisionTasks } from '../rules/decision-rights.ts';
import { accessTexts } from '../text.ts';
import type { BodyShown } from './decision-rights.page.tsx';

type RightsFormView = FormView & {
  /** What is changed; null where a kind is new. */
  kind: { key: string; title: string } | null;
  bodies: readonly BodyShown[];
};

/** Writes a kind of matter, or how it is decided from a day on. */
export function RightsFormPage(view: RightsFormView) {
  const { context, kind, bodies } = view;
  const { decisionRights: text, common } = accessTexts[context.language];
  const list = mandatePaths.decisionRights.to({});
  const back = kind === null ? list : mandatePaths.kind.to({ key: kind.key });
  const title = kind === null ? text.create : text.changeOf(kind.title);
  const options = bodies.map(({ key, name }) => ({ value: key, text: name }));
  const name: FieldSpec[] = kind === null ? [{ kind: 'text', name: 'title', label: text.name }] : [];
  const here = kind === null ? [] : [{ text: kind.title, href: back }];
  return (
    <FormPage
      {...view}
      title={title}
      lead={kind === null ? text.createLead : text.changeLead}
      crumbs={[
        { text: text.title, href: list },
        ...here,
        { text: kind === null ? text.create : text.change },
      ]}
      fields={[
        ...name,
        { kind: 'day', name: 'holdsFrom', label: text.holdsFrom },
        { kind: 'tick', name: 'isPolitical', label: text.politicalShort, text: text.political },
        ...decisionTasks.map((task): FieldSpec => ({
          kind: 'ticks',
          name: task,
          label: text.tasks[task],
          options,
        })),
        { kind: 'text', name: 'source', label: text.source, hint: text.sourceHint },
        { kind: 'area', name: 'reason', label: common.reason, rows: 2 },
      ]}
      submitWord={common.save}
      backHref={back}
    />
  );
}
