import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { user } from "./identity.ts";

/** Where a person can be reached, sealed; found by a keyed digest. Both carry the id of their key, so that it can change. */
export const personContacts = sqliteTable(
  "person_contacts",
  {
    /** `<person>:<kind>`: one of each kind. */
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["email", "mobile"] }).notNull(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    digest: text("digest").notNull().unique(),
  },
  (t) => [index("person_contacts_person").on(t.personId), index("person_contacts_key").on(t.keyId)],
);
