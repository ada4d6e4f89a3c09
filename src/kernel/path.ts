/** A URL written once: `pattern` for the route table, `to` for links, forms and tests. */
export type Path<Pattern extends string> = { pattern: Pattern; to: (params: Params<Pattern>) => string };

export type Params<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & Params<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

export function path<Pattern extends `/${string}`>(pattern: Pattern): Path<Pattern> {
  const to = (params: Record<string, string>) =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return { pattern, to: to as Path<Pattern>['to'] };
}

/** Adds the given query fields to an address; fields without a value are left out. */
export function withQuery(address: string, fields: Record<string, string | number | undefined>): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return query === '' ? address : `${address}?${query}`;
}
