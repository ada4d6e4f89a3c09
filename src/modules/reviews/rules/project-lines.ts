import type { Ore } from '../../../kernel/money.ts';

export type ListedPerson = { readonly id: string; readonly name: string };
export type GroupMember = { readonly name: string; readonly personId: string | null };

/** The names of a management group, one on each line. A name the register has once is that person. Source: R-016. */
export function membersOfLines(typed: string, persons: readonly ListedPerson[]): GroupMember[] {
  const names = typed.split('\n').map((line) => line.trim());
  return [...new Set(names)]
    .filter((name) => name !== '')
    .map((name) => {
      const [found, another] = persons.filter((one) => one.name.toLowerCase() === name.toLowerCase());
      return found && !another ? { name: found.name, personId: found.id } : { name, personId: null };
    });
}

const amount = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{2}))?$/;
const oreMax = 100_000_000_000n;

/** An amount in øre as somebody wrote it in kroner: "85.000", "85000,50 kr.". Undefined when it is none. */
export function typedOre(typed: string): Ore | undefined {
  const [, kroner, ore = '00'] = amount.exec(typed.replace(/\s*kr\.?\s*$/i, '').trim()) ?? [];
  if (kroner === undefined) return undefined;
  const sum = BigInt(kroner.replaceAll('.', '') + ore);
  return sum <= oreMax ? sum : undefined;
}
