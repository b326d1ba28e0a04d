import type { Page } from "@playwright/test";
import { openDatabase } from "#db/client.ts";
import { plantedColumns } from "#tests/security/strangers-fields.ts";
import { pageExamples } from "#tests/setup/page-examples.ts";
import { expect, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

/** What would run, or break out of where it stands, if any page took it for more than words. */
const planted = (column: string) =>
  `planted:${column}"'><img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)></textarea></title>` +
  "<a href=javascript:alert(1)>x</a>{{constructor.constructor('alert(1)')()}}";

/** Seen on some page of the demo at least: else the walk would prove nothing. */
const mustBeSeen = [
  "needs.title",
  "needs.words",
  "needs.place_label",
  "need_comments.words",
  "people.display_name",
];

test("scripts that strangers plant in every field run nowhere, whoever looks", async ({
  page,
  context,
  portal,
}) => {
  test.setTimeout(400_000);
  await plant(portal.data);
  const seen = new Set<string>();
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(page.url());
    void dialog.dismiss();
  });
  // A policy that had to step in is a page that let a script through: it counts as an error of the console.
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      // biome-ignore lint/suspicious/noConsole: the portal's fixture fails a test on it
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  const examples = await pageExamples(portal.data);
  for (const reader of new Set(examples.map((example) => example.reader))) {
    await context.clearCookies({ name: /session/ });
    if (reader) await signIn(page, reader);
    for (const { path } of examples.filter((one) => one.reader === reader)) await look(page, path, seen);
  }
  expect(dialogs).toEqual([]);
  expect(mustBeSeen.filter((column) => !seen.has(column))).toEqual([]);
});

async function plant(data: string) {
  const db = await openDatabase(`file:${data}/wenji.db`);
  for (const column of plantedColumns) {
    const [table = "", name = ""] = column.split(".");
    const statement = {
      sql: `UPDATE ${table} SET ${name} = ${name} || ? WHERE ${name} IS NOT NULL`,
      args: [planted(column)],
    };
    await db.client.execute(statement);
  }
  db.close();
}

async function look(page: Page, path: string, seen: Set<string>) {
  await test.step(path, async () => {
    await page.goto(path);
    const found = await page.evaluate(() => ({
      text: document.documentElement.textContent ?? "",
      values: [...document.querySelectorAll<HTMLInputElement>("input, textarea")]
        .map(({ value }) => value)
        .join(),
      broken: [...document.querySelectorAll("img[src='x'], svg[onload], [onerror], a[href^='javascript:']")]
        .length,
      scripts: [...document.scripts].filter(({ src, type }) => !src && !/json/.test(type)).length,
    }));
    expect.soft([found.broken, found.scripts], path).toEqual([0, 0]);
    for (const [, column = ""] of `${found.text}${found.values}`.matchAll(/planted:(\w+\.\w+)/g))
      seen.add(column);
  });
}
