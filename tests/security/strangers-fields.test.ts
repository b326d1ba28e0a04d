import { expect, test } from "vitest";
import { actingRoutes } from "./fuzz/form-fields.ts";
import { strangersFields } from "./strangers-fields.ts";

const isForStaff = (path: string) => /^\/(office|admin)\b|takedown/.test(path);

test("every field in which a stranger may write is planted with scripts, or can't be shown", async () => {
  const routes = (await actingRoutes()).filter(({ path }) => !isForStaff(path));
  const open = routes.flatMap(({ path, fields }) =>
    fields.filter(({ choices }) => choices.length === 0).map(({ name }) => `${path} ${name}`),
  );
  expect(open.length).toBeGreaterThan(40);
  expect(open.filter((field) => !(field in strangersFields))).toEqual([]);
});
