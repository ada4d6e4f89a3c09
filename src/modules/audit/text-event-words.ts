import type { Language } from '../../kernel/language.ts';

export type Words = Readonly<Record<Language, string>>;
export const words = (da: string, en: string): Words => ({ da, en });
