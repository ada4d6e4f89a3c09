import { List, Section, showDayShort, Tag, Timeline, type ListRow } from '../../../platform/design/index.ts';
import { mandateEventPaths, mandatePaths, staffingPaths } from '../paths.ts';
import { versionOn, type MandateVersion } from '../rules/mandate-views.ts';
import { storedSteps } from '../rules/phases.ts';
import { mandateTexts } from '../text.ts';
import { differencesHref } from './corrections.tsx';
import { isEnd, type MandateView } from './mandate.page.tsx';
import { itemWords, staffingTag } from './words.ts';

/** What belongs to the terms: versions, where they were treated, phases, staffing, history and the ends. */
export function MandateSide({ view }: { view: MandateView }) {
  const { context, mandate, events, keeps } = view;
  const { record: text, acts } = mandateTexts[context.language];
  const at = { number: String(mandate.number) };
  return (
    <>
      {mandate.versions.length > 0 && (
        <Section heading={text.versions}>
          <List rows={mandate.versions.map((version) => versionRow(version, view))} />
        </Section>
      )}
      {mandate.treatments.length > 0 && (
        <Section heading={text.treatedAt}>
          <List rows={mandate.treatments.map((one) => treatmentRow(one, view))} />
        </Section>
      )}
      <Steps view={view} />
      <Staffings view={view} />
      {mandate.events.length > 0 && <History view={view} />}
      {keeps && events.some(isEnd) && (
        <Section heading={text.ends} isScreenOnly>
          <List
            rows={events
              .filter(isEnd)
              .map((event) => ({ main: <a href={mandateEventPaths[event].to(at)}>{acts[event]}</a> }))}
          />
        </Section>
      )}
    </>
  );
}

function versionRow(version: MandateVersion, { context, mandate }: MandateView): ListRow {
  const { record: text, versionStates } = mandateTexts[context.language];
  const at = { number: String(mandate.number), version: String(version.number) };
  const before = mandate.versions.find(({ number }) => number < version.number);
  const from = version.validFrom && text.from(showDayShort(version.validFrom, context.language));
  return {
    main: <a href={mandatePaths.version.to(at)}>{text.version(version.number)}</a>,
    note: (
      <>
        {[versionStates[version.state], from].filter(Boolean).join(', ')}{' '}
        {before && (
          <a href={differencesHref(mandate, before.number, version.number)}>
            {text.differences(before.number)}
          </a>
        )}
      </>
    ),
  };
}

function treatmentRow(one: MandateView['mandate']['treatments'][number], { context }: MandateView): ListRow {
  const { results, record: text } = mandateTexts[context.language];
  const result = one.result === null ? text.meetingActs[one.act] : results[one.result];
  const version = one.number === null ? '' : text.version(one.number);
  return {
    main: <a href={one.item.href}>{itemWords(one.item, context.language)}</a>,
    note: [version, result, one.note].filter(Boolean).join(' · '),
  };
}

/** The phases, and where the work has come to. */
function Steps({ view: { context, mandate, today } }: { view: MandateView }) {
  const { record: text, steps: words } = mandateTexts[context.language];
  const shown = versionOn(mandate, today) ?? mandate.versions[0];
  const steps = shown ? storedSteps(shown.content.phases) : [];
  const hasBegun = mandate.state === 'running' || mandate.state === 'staffed';
  const stateOf = (at: number): string => {
    if (!hasBegun || at > mandate.step) return '';
    return at === mandate.step ? words.now : words.done;
  };
  if (steps.length === 0) return null;
  const rows = steps.map(({ is, text: main }, at) => ({
    main,
    note: [words.kinds[is], stateOf(at + 1)].filter(Boolean).join(', '),
  }));
  return (
    <Section heading={text.phases}>
      <List rows={rows} />
    </Section>
  );
}

function Staffings({ view: { context, staffings } }: { view: MandateView }) {
  const { record: text, staffingStates } = mandateTexts[context.language];
  if (staffings.length === 0) return null;
  const rows = staffings.map(({ number, title, state }) => ({
    main: <a href={staffingPaths.record.to({ number: String(number) })}>{title}</a>,
    note: (
      <Tag state={staffingTag[state]} isQuiet>
        {staffingStates[state]}
      </Tag>
    ),
  }));
  return (
    <Section heading={text.staffing}>
      <List rows={rows} />
    </Section>
  );
}

function History({ view: { context, mandate } }: { view: MandateView }) {
  const { record: text, happened } = mandateTexts[context.language];
  const words: Readonly<Record<string, string>> = happened;
  const entries = mandate.events.map(({ event, on, reason, by }) => ({
    when: showDayShort(on, context.language),
    dateTime: on,
    who: words[event] ?? event,
    what: [reason, by && text.recordedBy(by)].filter(Boolean).join(', '),
  }));
  return (
    <Section heading={text.history}>
      <Timeline entries={entries} />
    </Section>
  );
}
