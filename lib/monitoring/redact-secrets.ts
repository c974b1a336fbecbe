const censor = "[redacted]";

/** How the names of secrets end, in any case: `accessToken`, `set-cookie`, `NEXTAUTH_SECRET`, nodemailer's `pass`. */
const names = String.raw`(?:token|secret|passw(?:or)?d|passphrase|\bpass|authorization|cookie|api[-_]?key|verifier|session[-_]id|smtp_url|webhook_url)s?`;

const text = String.raw`"(?:[^"\\]|\\.)*"`;
const flat = String.raw`(?:${text}|[^[\]{}"])*`;
const json = String.raw`(?:${text}|\[${flat}\]|\{${flat}\}|-?\d[\d.e+-]*)`;
const escapedText = String.raw`\\"(?:[^"\\]|\\\\(?:\\["\\]|[^"\\]))*`;
const bare = String.raw`(?:(?:Bearer|Basic)\s+)?[^\s"'\\&,;{}[\]<>]+`;

const rules: [pattern: RegExp, replacement: string][] = [
  [new RegExp(`(${names}"\\s*:\\s*)${json}`, "gi"), `$1"${censor}"`],
  [new RegExp(String.raw`(${names}\\"\s*:\s*)${escapedText}`, "gi"), String.raw`$1\"${censor}`],
  // The raw headers of a request: a name and its value in turn.
  [new RegExp(`("(?:authorization|(?:set-)?cookie)",\\s*)${text}(?!\\s*:)`, "gi"), `$1"${censor}"`],
  [/(cookie:\s*)[^\s"'\\[](?:[^"'\\\r\n]*)/gi, `$1${censor}`],
  [new RegExp(`(${names}(?:\\s*[:=]\\s*|%3D))(?:'[^']*'|${bare})`, "gi"), `$1${censor}`],
  [/((?:[?&]|%3F|%26)code(?:=|%3D))[^&\s"'\\%]+/gi, `$1${censor}`],
  // An authorization code, and not the code of an error: those are words.
  [/("code":)"(?![a-z_]+"|[A-Z0-9_]+")[^"]{8,}"/g, `$1"${censor}"`],
  [/\b(Bearer\s+)[\w.~+/=-]{6,}/gi, `$1${censor}`],
  [/\b(AUTH (?:PLAIN|LOGIN|XOAUTH2)\s+)[\w+/=-]+/g, `$1${censor}`],
  [/:\/\/[^\s"'\\/?#]*@/g, `://${censor}@`],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, censor],
];

/**
 * Takes tokens, passwords, cookies and credentials out of a text: known by the name beside them, in JSON (which stays
 * JSON), queries, forms and headers, or by their own look. `values` are secrets that have neither.
 */
export function redactSecrets(line: string, values: string[] = []): string {
  let redacted = line;
  for (const value of values) redacted = redacted.replaceAll(value, censor);
  for (const [pattern, replacement] of rules) redacted = redacted.replace(pattern, replacement);
  return redacted;
}
