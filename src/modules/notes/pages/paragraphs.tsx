import { linesOf } from '../rules/note-views.ts';

/** A text as it was typed, a paragraph a line. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {linesOf(text).map((line) => (
      <p>{line}</p>
    ))}
  </>
);
