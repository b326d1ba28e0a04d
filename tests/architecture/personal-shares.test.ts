import { expect, test } from "vitest";
import { notPersons, personalShares } from "#app/domain/privacy/personal-shares.ts";
import { langs } from "#app/domain/text/language.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { fieldsShown } from "#app/ui/privacy/shown-fields.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

/** Columns that hold a person: by their name, or because they refer to one. */
const named =
  /^(person|author|reporter|user|planner|reader|child|guardian|by|for|from|to|from_person|to_person|substitute|owner|actor)_id$|_by$|^(giver|recipient|actor)$/;

test("every column in which a person stands says what happens to it on export and erasure", async () => {
  const { db } = await openTestPortal();
  const { rows } = await db.client.execute(
    `SELECT m.name AS tab, c.name AS col, f."table" AS refers FROM sqlite_master m
     JOIN pragma_table_info(m.name) c LEFT JOIN pragma_foreign_key_list(m.name) f ON f."from" = c.name
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
  );
  const found = rows
    .filter((row) => named.test(String(row.col)) || /^(people|user)$/.test(String(row.refers ?? "")))
    .map((row) => `${row.tab}.${row.col}`);
  const declared = personalShares.map(({ table, column }) => `${table}.${column}`);
  const known = new Set([...declared, ...Object.keys(notPersons)]);
  expect(found.filter((column) => !known.has(column)).toSorted()).toEqual([]);
  const columns = new Set(rows.map((row) => `${row.tab}.${row.col}`));
  expect(declared.filter((column) => !columns.has(column))).toEqual([]);
});

test("each table that goes into an export has words in both languages", () => {
  const i18n = loadI18n();
  for (const lang of langs) {
    const t = i18n.translate(lang);
    for (const { table } of personalShares.filter(({ exported }) => exported))
      expect(t(`privacy.table.${table}`)).not.toBe("");
    for (const name of fieldsShown) expect(t(`privacy.field.${name}`)).not.toBe("");
  }
});
