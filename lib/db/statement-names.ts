/** PostgreSQL keeps each named statement on each connection, so only the ones that come again and again get a name. */
const maxNames = 500;

/** Gives a statement the same name whenever it comes again, so that PostgreSQL parses and plans it once a connection. Whoever shares connections has a prefix of their own. */
export function createStatementNamer(prefix: string): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= maxNames) return "";
    const name = `${prefix}_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
