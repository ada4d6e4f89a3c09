import { day, type Day } from '../../../kernel/day.ts';

export type HalfYear = { readonly from: Day; readonly to: Day; readonly half: 1 | 2; readonly year: number };

/** The half-year a day lies in, first and last day counted. */
export function halfYearOf(on: Day): HalfYear {
  const [year = 0, month = 1] = on.split('-').map(Number);
  const isFirst = month <= 6;
  return {
    from: day(`${year}-${isFirst ? '01-01' : '07-01'}`),
    to: day(`${year}-${isFirst ? '06-30' : '12-31'}`),
    half: isFirst ? 1 : 2,
    year,
  };
}

/** How many fields a round asks each addressee to fill in: its questions, and one for each theme without any. */
export const fieldCount = (themes: readonly { readonly questions: readonly unknown[] }[]): number =>
  themes.reduce((sum, { questions }) => sum + Math.max(questions.length, 1), 0);

/** A round of the half-year with what it asks. */
export type AskingRound = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly ownerName: string;
  readonly purpose: string;
  readonly opensOn: Day;
  readonly fields: number;
  readonly addresseeIds: readonly string[];
};
export type BurdenOf = {
  readonly organisationId: string;
  readonly name: string;
  readonly fields: number;
  readonly rounds: number;
};

export const burdenOf = (
  municipalities: readonly { readonly organisationId: string; readonly name: string }[],
  rounds: readonly AskingRound[],
): BurdenOf[] =>
  municipalities.map(({ organisationId, name }) => {
    const asked = rounds.filter(({ addresseeIds }) => addresseeIds.includes(organisationId));
    return {
      organisationId,
      name,
      rounds: asked.length,
      fields: asked.reduce((sum, one) => sum + one.fields, 0),
    };
  });

/** Whom a round brings over the mark: its own fields among those counted. */
export const overBurdened = (
  burden: readonly BurdenOf[],
  { id, max }: { id: string; max: number },
  rounds: readonly AskingRound[],
): BurdenOf[] => {
  const asked = rounds.find((round) => round.id === id);
  return burden.filter(
    ({ organisationId, fields }) => asked?.addresseeIds.includes(organisationId) === true && fields > max,
  );
};
