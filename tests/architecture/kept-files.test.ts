import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { fileColumns } from "#db/kept-files.ts";

const schemas = import.meta.glob<Record<string, unknown>>("../../db/schema/*.ts", { eager: true });
const tables = Object.values(schemas)
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, SQLiteTable));

/** Digests of something else than a kept file. A new one is named here, or in `fileColumns` if it names a file. */
const otherDigests =
  /(^|[.])(query_code|contact|guardian|code|caller|subject|browser|file|key|holder|session|token|state|letter)_digest$|^(person|replaced|alert)_contacts[.]digest$/;

test("each column that holds a digest is known to name a kept file, or not to", () => {
  const columns = tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.map((column) => `${name}.${column.name}`).filter((each) => /digest$/.test(each));
  });
  const named = fileColumns.map(({ table, column }) => `${table}.${column}`);
  expect(columns.filter((column) => !otherDigests.test(column)).toSorted()).toEqual(named.toSorted());
});
