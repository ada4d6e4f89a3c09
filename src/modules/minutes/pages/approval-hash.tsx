/** Letters of a hash that stand together on a line; copied, it is one word. */
const groupLength = 8;

/** A hash that may break between its groups, so that a phone shows all of it. */
export const Hash = ({ hash }: { hash: string }) => (
  <code>
    {(hash.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).map((group) => (
      <>
        {group}
        <wbr />
      </>
    ))}
  </code>
);
