import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";

/** Wrong tries at something that is guarded by a secret, for limits: digests of the subject and of the caller. */
export const wrongTries = sqliteTable(
  "wrong_tries",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose").notNull(),
    subjectDigest: text("subject_digest").notNull(),
    callerDigest: text("caller_digest").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("wrong_tries_subject").on(t.subjectDigest, t.at),
    index("wrong_tries_caller").on(t.callerDigest, t.at),
  ],
);
