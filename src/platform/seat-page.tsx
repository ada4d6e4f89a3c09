import type { Seat } from '../kernel/actor.ts';
import { CarriedFields, Layout, PageHead, SubmitRow, type PageContext } from './design/index.ts';
import { designTexts } from './design/text.ts';
import { roleWord } from './navigation.ts';
import type { Form } from './route.ts';
import { seatField } from './seat-of-act.ts';

type Props = { context: PageContext; seats: readonly Seat[]; form: Form; hasFiles: boolean };

/** Asks which seat an act is done from, and carries what was typed. Chosen files cannot be carried, and it says so. */
export function SeatPage({ context, seats, form, hasFiles }: Props) {
  const text = designTexts[context.language].seat;
  return (
    <Layout context={context} title={text.title}>
      <PageHead title={text.title} lead={hasFiles ? text.leadWithFiles : text.lead} />
      <form class="rv-form" method="post" action={context.path}>
        <CarriedFields form={form} />
        <SubmitRow>
          {seats.map((seat) => (
            <button class="button button-secondary" type="submit" name={seatField} value={seat.key}>
              {[roleWord(seat.role, context.language), seat.bodyName, seat.organisationName]
                .filter((word) => word !== '')
                .join(', ')}
            </button>
          ))}
        </SubmitRow>
      </form>
    </Layout>
  );
}
