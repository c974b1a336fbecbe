import { parseAsNativeArrayOf, parseAsString } from "nuqs";

/** The form's parameters. They are texts here, as in the form's fields: the server reads what they mean. */
export const formParsers = {
  classTypeId: parseAsString,
  instructor: parseAsString,
  minMinutes: parseAsString,
  maxMinutes: parseAsString,
  from: parseAsString,
  to: parseAsString,
  minOutputKj: parseAsString,
  maxOutputKj: parseAsString,
  hasGraph: parseAsString,
  isPowerZone: parseAsString,
  isFreestyle: parseAsString,
  isOutdoor: parseAsString,
};

/** A changed list begins on its first page. */
export const cursorParser = { cursor: parseAsString };

export const disciplineParser = { discipline: parseAsNativeArrayOf(parseAsString) };

/** Everything that narrows the list. */
export const filterParsers = {
  ...formParsers,
  ...disciplineParser,
  syncRunId: parseAsString,
  search: parseAsString,
};
