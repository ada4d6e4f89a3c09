type Props = {
  text: string;
  /** Of what was saved. */
  version?: number;
  saveId?: string;
  /** Somebody else has written too. */
  isMerged?: boolean;
  /** Why it was not. */
  refusal?: string;
};

/** The whole answer to a save of its own: a line, and what the island needs to go on from. */
export const SavedLine = ({ text, version, saveId, isMerged, refusal }: Props) => (
  <p
    data-version={version === undefined ? '' : String(version)}
    data-save={saveId ?? ''}
    data-merged={isMerged ? 'ja' : ''}
    data-refusal={refusal ?? ''}
  >
    {text}
  </p>
);
