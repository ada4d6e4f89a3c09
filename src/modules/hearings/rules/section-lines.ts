import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Section } from './section.ts';

export type TypedSection = Pick<Section, 'title' | 'alternatives'>;
export type SectionLineRefusal = {
  code:
    | 'no-sections'
    | 'too-many-sections'
    | 'alternative-before-section'
    | 'one-alternative'
    | 'line-too-long';
  field: 'sections';
  facts: { line: number };
};

const [sectionsMax, titleLettersMax, alternativeLettersMax] = [40, 300, 200];
const wrong = (code: SectionLineRefusal['code'], line = 0) =>
  refuse<SectionLineRefusal>({ code, field: 'sections', facts: { line } });

/** Reads sections as they are typed: a line is a section, a line that begins with a hyphen an alternative of it. */
export function sectionsOfLines(typed: string): Result<TypedSection[], SectionLineRefusal> {
  const sections: { title: string; alternatives: string[]; line: number }[] = [];
  for (const [index, raw] of typed.split('\n').entries()) {
    const [text, line] = [raw.trim(), index + 1];
    if (text === '') continue;
    const alternative = /^[-–•]\s*(.*)$/.exec(text)?.[1];
    if (alternative === undefined) {
      if (text.length > titleLettersMax) return wrong('line-too-long', line);
      sections.push({ title: text, alternatives: [], line });
      continue;
    }
    const section = sections.at(-1);
    if (!section) return wrong('alternative-before-section', line);
    if (alternative === '' || alternative.length > alternativeLettersMax) return wrong('line-too-long', line);
    if (!section.alternatives.includes(alternative)) section.alternatives.push(alternative);
  }
  const lonely = sections.find(({ alternatives }) => alternatives.length === 1);
  if (lonely) return wrong('one-alternative', lonely.line);
  if (sections.length === 0) return wrong('no-sections');
  return sections.length > sectionsMax
    ? wrong('too-many-sections', sectionsMax)
    : accept(sections.map(({ title, alternatives }) => ({ title, alternatives })));
}

/** The lines sections were typed as. */
export const linesOfSections = (sections: readonly TypedSection[]): string =>
  sections
    .flatMap(({ title, alternatives }) => [title, ...alternatives.map((text) => `- ${text}`)])
    .join('\n');
