type Value = string | number | null;
export type ShownPart = { table: string; column: string; keptFor: string; rows: Record<string, Value>[] };

/** What a person reads of a row; the file has every column. */
export const fieldsShown = [
  ...["display_name", "locale", "joined_at", "title", "words", "kind", "category", "state", "visibility"],
  ...["place_label", "number", "submitted_at", "answered_at", "closed_at", "author_name", "reason", "move"],
  ...[
    "at",
    "begins_at",
    "created_at",
    "expires_at",
    "agreed_at",
    "withdrawn_at",
    "text_id",
    "version",
    "purpose",
  ],
  ...[
    "role",
    "granted_at",
    "ended_at",
    "channel",
    "template",
    "sent_at",
    "read_at",
    "type",
    "asked_at",
    "due_at",
  ],
] as const;

/** The readable part of a row; a moment of better-auth is a number of milliseconds. */
export const shownFields = (row: Record<string, Value>): [string, string][] =>
  fieldsShown.flatMap((name) => {
    const value = row[name];
    if (value === undefined || value === null || value === "") return [];
    const isMoment = typeof value === "number" && name.endsWith("_at");
    return [[name, isMoment ? new Date(value).toISOString() : String(value)] satisfies [string, string]];
  });
