import type { Instant } from "#app/domain/calendar/instant.ts";
import type { Crosswalk } from "./crosswalk.ts";
import type { MomentReader } from "./import-moment.ts";

/** What every row of one import is read with. */
export type ImportContext = {
  readMoment: MomentReader;
  /** For what has happened already. */
  readPast: MomentReader;
  /** The day on the site's calendar that a moment falls on. */
  dayOf: (at: Instant) => string;
  crosswalk: Crosswalk;
  /** A territory by id or name, for sources that name one. */
  territoryOf: (named: string) => string | undefined;
};

/** A row with its cells by column name; a missing column is an empty cell. */
export type Cells = (column: string) => string;
