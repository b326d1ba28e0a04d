import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";
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

/** A contact that another took the place of: its letter goes there, and its owner is found by it. Goes with the letters. */
export const replacedContacts = sqliteTable(
  "replaced_contacts",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["email", "mobile"] }).notNull(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    digest: text("digest").notNull(),
    replacedAt: instant("replaced_at").notNull(),
  },
  (t) => [
    index("replaced_contacts_person").on(t.personId),
    index("replaced_contacts_digest").on(t.digest, t.replacedAt),
    index("replaced_contacts_key").on(t.keyId),
    index("replaced_contacts_at").on(t.replacedAt),
  ],
);
