import type { Language } from '../../../kernel/language.ts';
import { columnLetters } from '../../../kernel/read-cell.ts';
import type { PlannedFact, PlannedOffer } from '../rules/import-plan.ts';
import type { CellFinding } from '../rules/import-rows.ts';
import type { ReadTable } from '../rules/import-sheet.ts';
import { importTexts } from '../text-import.ts';
import { offerTexts } from '../text.ts';

/** "F12 (Pladser)", "række 4", or nothing where it is about the whole file. */
export function cellName({ row, column }: CellFinding, { at }: ReadTable): string {
  const place = column === null ? undefined : at.get(column);
  const head = column === null ? '' : importTexts.da.heads[column];
  if (place === undefined) return [row === null ? '' : String(row), head].filter(Boolean).join(' · ');
  return `${columnLetters(place)}${row ?? ''} · ${head}`;
}

export const findingInWords = ({ code, facts }: CellFinding, language: Language): string =>
  importTexts[language].codes[code](facts);

/** The words of codes and of the ids of organisations. */
export type Names = ReadonlyMap<string, string>;
type InWords = { readonly names: Names; readonly language: Language };

/** What would be said of an offer, a line for each thing that is not as it was. */
export function changesInWords(offer: PlannedOffer, { names, language }: InWords): string[] {
  const text = importTexts[language];
  const { fate, facts, untouched } = offer;
  if (fate === 'new') return [text.isNew(facts.filter(({ group }) => group === 'services').length)];
  const stays = untouched.length > 0 ? [text.untouched(untouched.join(', '))] : [];
  return [...facts.flatMap((fact) => lines(fact, { names, language })), ...stays];
}

function lines(fact: PlannedFact, { names, language }: InWords): string[] {
  const text = importTexts[language];
  if (fact.group === 'services' && fact.before === null) return [text.newService(fact.values.name)];
  const forms: Readonly<Record<string, string>> = { ...offerTexts[language].forms, ...extraWords(language) };
  const before = new Map(Object.entries(fact.before ?? {}));
  return Object.entries(fact.values).flatMap(([name, value]) => {
    const [was, is] = [inWords(before.get(name), { names, language }), inWords(value, { names, language })];
    return was === is ? [] : [text.fromTo(forms[name] ?? name, was || text.nothing, is || text.nothing)];
  });
}

/** Fields whose name in the register is not the one of the form. */
const extraWords = (language: Language) => {
  const { forms } = offerTexts[language];
  return {
    operatorId: forms.operator,
    municipalityId: forms.municipality,
    isSecured: forms.secured,
    isProtected: forms.protected,
    legalBases: forms.bases,
  };
};

function inWords(value: unknown, { names, language }: InWords): string {
  const text = importTexts[language];
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  const named = (one: unknown): string => names.get(String(one)) ?? String(one);
  return Array.isArray(value) ? value.map(named).join(', ') : named(value);
}
