import type { Language } from '../../../kernel/language.ts';
import { ActForm, List, Section, showDayShort, type FormState } from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { OfferRecord } from '../rules/offer-views.ts';
import { standingEvents } from '../rules/offer-state.ts';
import { offerTexts } from '../text.ts';

type Props = { form: FormState; offer: OfferRecord; language: Language };

/** The last event, and the button that takes it back. */
export function EventUndo({ form, offer, language }: Props) {
  const text = offerTexts[language];
  const last = standingEvents(offer.events).at(-1);
  if (!last) return null;
  return (
    <Section heading={text.record.life}>
      <p>{`${text.events[last.event]} ${showDayShort(last.on, language)}`}</p>
      <ActForm form={form} action={offerPaths.eventUndo.to(offer)} kind="secondary" isSmall>
        {text.forms.undo}
      </ActForm>
    </Section>
  );
}

/** What the offer became, each with the button that takes the link back. */
export function SuccessorUndo({ form, offer, language }: Props) {
  const text = offerTexts[language];
  const rows = offer.successors.map(({ key, name, kind }) => ({
    main: (
      <>
        {`${name} (${text.successions[kind]})`}{' '}
        <ActForm
          form={form}
          action={offerPaths.successorUndo.to({ key: offer.key, successor: key })}
          kind="secondary"
          isSmall
        >
          {text.forms.withdraw}
        </ActForm>
      </>
    ),
  }));
  return (
    <Section heading={text.record.successors}>
      <List rows={rows} />
    </Section>
  );
}
