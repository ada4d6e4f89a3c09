import type { Language } from '../../../kernel/language.ts';
import { List, Section, type ListRow } from '../../../platform/design/index.ts';
import { mandatePaths, staffingPaths } from '../paths.ts';
import type { MandateState } from '../rules/mandate-states.ts';
import { staffingStates } from '../rules/staffing-states.ts';
import { mandateTexts } from '../text.ts';

type Pointed = { readonly number: number; readonly title: string; readonly state: MandateState };

const mandateRows = (mandates: readonly Pointed[], language: Language): ListRow[] =>
  mandates.map(({ number, title, state }) => ({
    main: <a href={mandatePaths.record.to({ number: String(number) })}>{title}</a>,
    note: mandateTexts[language].states[state],
  }));

type BodyView = {
  language: Language;
  body: { readonly key: string };
  mandates: readonly Pointed[];
  isInside: boolean;
  mayMake: boolean;
};

/** On a body's page: its terms of reference and its composition. */
export function BodyTerms({ language, body, mandates, isInside, mayMake }: BodyView) {
  const { parts: text } = mandateTexts[language];
  const composition = staffingPaths.composition.to({ body: body.key });
  const make = `${mandatePaths.create.to({})}?forum=${body.key}`;
  return (
    <Section heading={text.terms}>
      <List
        rows={[
          ...mandateRows(mandates, language),
          ...(isInside ? [{ main: <a href={composition}>{text.composition}</a> }] : []),
          ...(mayMake && mandates.length === 0 ? [{ main: <a href={make}>{text.make}</a> }] : []),
        ]}
      />
    </Section>
  );
}

type Call = { readonly number: number; readonly title: string; readonly state: string };
type ItemView = { language: Language; mandates: readonly Pointed[]; staffings: readonly Call[] };

/** On an item's page: what it treated. */
export function ItemTerms({ language, mandates, staffings }: ItemView) {
  const { parts: text, staffingStates: words } = mandateTexts[language];
  const calls = staffings.map(({ number, title, state }): ListRow => {
    const known = staffingStates.find((one) => one === state);
    return {
      main: <a href={staffingPaths.record.to({ number: String(number) })}>{title}</a>,
      note: known ? words[known] : '',
    };
  });
  return (
    <Section heading={text.ofItem}>
      <List rows={[...mandateRows(mandates, language), ...calls]} />
    </Section>
  );
}
