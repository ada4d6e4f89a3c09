/** What the index is asked, before it is written in the language of the database. */
export type Expression =
  | { readonly lexeme: string; readonly isPrefix?: true }
  | { readonly any: readonly Expression[] }
  | { readonly every: readonly Expression[] }
  | { readonly not: Expression }
  /** One after the other; `gaps[i]` = how many places on part i + 1 stands from part i. */
  | { readonly inOrder: readonly Expression[]; readonly gaps: readonly number[] };

/** The expression as PostgreSQL reads a tsquery. Lexemes are quoted, so that no sign in them is an operator. */
export function tsqueryText(expression: Expression): string {
  if ('lexeme' in expression) return quotedLexeme(expression.lexeme) + (expression.isPrefix ? ':*' : '');
  if ('any' in expression) return joined(expression.any, ' | ');
  if ('every' in expression) return joined(expression.every, ' & ');
  if ('not' in expression) return `!(${tsqueryText(expression.not)})`;
  return expression.inOrder.reduce((text, part, index) => {
    const own = tsqueryText(part);
    return index === 0 ? own : `(${text} <${expression.gaps[index - 1] ?? 1}> ${own})`;
  }, '');
}

const joined = (parts: readonly Expression[], operator: string): string => {
  const [only, ...others] = parts;
  if (only && others.length === 0) return tsqueryText(only);
  return `(${parts.map(tsqueryText).join(operator)})`;
};

/** Also how a tsvector is written. Nearly no lexeme holds a sign that must be doubled. */
export const quotedLexeme = (lexeme: string): string =>
  lexeme.includes("'") || lexeme.includes('\\')
    ? `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${lexeme}'`;
