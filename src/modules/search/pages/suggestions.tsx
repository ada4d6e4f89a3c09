/** What the field may be filled with, as the options of its list. */
export const SuggestionOptions = ({ texts }: { texts: readonly string[] }) => (
  <datalist>
    {texts.map((text) => (
      <option value={text} />
    ))}
  </datalist>
);
