import { FormPage, optionsAmong, type FieldSpec, type FormView } from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import type { DelegationEvent } from '../rules/delegation.ts';
import { accessTexts } from '../text.ts';

type Named = { key: string; name: string };

/** Writes what one body hands on to another. */
export function NewDelegationPage(view: FormView & { bodies: readonly Named[] }) {
  const { context, bodies } = view;
  const { delegations: text, common } = accessTexts[context.language];
  const list = mandatePaths.delegations.to({});
  const options = optionsAmong(bodies);
  return (
    <FormPage
      {...view}
      title={text.create}
      lead={text.lead}
      crumbs={[{ text: text.title, href: list }, { text: text.create }]}
      fields={[
        [
          { kind: 'one-of-many', name: 'from', label: text.from, options, hasEmpty: true },
          { kind: 'one-of-many', name: 'to', label: text.to, options, hasEmpty: true },
        ],
        { kind: 'area', name: 'subject', label: text.subject, rows: 3 },
        { kind: 'text', name: 'holder', label: text.holder, hint: text.holderHint },
        { kind: 'area', name: 'reporting', label: text.reporting, hint: text.reportingHint, rows: 2 },
        {
          kind: 'one-of-many',
          name: 'reportsTo',
          label: text.reportsTo,
          hint: text.reportsToHint,
          options,
          hasEmpty: true,
          isOptional: true,
        },
        { kind: 'text', name: 'item', label: text.item, hint: text.itemHint, isOptional: true },
        { kind: 'text', name: 'source', label: text.source, hint: text.sourceHint, isOptional: true },
        { kind: 'day', name: 'day', label: text.day },
        { kind: 'day', name: 'endsOn', label: text.ends, hint: text.endsHint, isOptional: true },
        { kind: 'text', name: 'reason', label: common.reason },
      ]}
      submitWord={common.save}
      backHref={list}
    />
  );
}

type StepView = FormView & { number: number; subject: string; event: DelegationEvent };

/** Puts a delegation in force, extends it, or withdraws it. */
export function DelegationStepPage(view: StepView) {
  const { context, number, subject, event } = view;
  const { delegations: text, common } = accessTexts[context.language];
  const record = mandatePaths.delegation.to({ number: String(number) });
  const word = { 'put-in-force': text.enter, extended: text.extend, withdrawn: text.withdraw }[event];
  const until: FieldSpec[] = event === 'extended' ? [{ kind: 'day', name: 'until', label: text.until }] : [];
  return (
    <FormPage
      {...view}
      title={`${text.titleOf(number)}: ${word}`}
      lead={subject}
      crumbs={[
        { text: text.title, href: mandatePaths.delegations.to({}) },
        { text: text.titleOf(number), href: record },
        { text: word },
      ]}
      fields={[
        ...until,
        { kind: 'day', name: 'day', label: text.day },
        { kind: 'text', name: 'reason', label: common.reason },
      ]}
      submitWord={word}
      backHref={record}
      isWarning={event === 'withdrawn'}
    />
  );
}
