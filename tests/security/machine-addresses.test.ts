import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import { machineAddresses } from "./machine-addresses.ts";
import { fillForMachines, machineAddress } from "./machine-town.ts";
import { plantedColumns } from "./strangers-fields.ts";

/** What would run, or break out of where it stands, if a browser took it for more than words. */
const script = `"'><img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)></textarea></title>`;
const runs = /<script>alert|<img src=x|<svg onload/i;
/** What a spreadsheet would run or reckon with. */
const formulas = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"];
/** Names in exports besides what strangers write in forms: an imported file or a staff member may bring them. */
const names = [
  ...["units.name", "units.name_en", "territories.name", "territories.name_en"],
  ...["people.display_name", "market_entities.name"],
  ...["plan_features.name", "plan_features.name_en", "plan_indicators.name", "plan_indicators.name_en"],
  ...["outreach_events.title", "outreach_events.title_en", "outreach_events.words", "plan_notices.title"],
];

let town: RightsTown;
let number: string;

beforeAll(async () => {
  town = await openRightsTown();
  number = await fillForMachines(town);
}, 120_000);
afterAll(() => town?.close());

const rows = Object.entries(machineAddresses);
const files = rows.flatMap(([route, given]) => (given === "leads on" ? [] : [{ route, ...given }]));

test("every machine address is listed here with what it gives", async () => {
  const machine = (await routeTable()).filter(({ isPage, reads }) => !isPage && reads);
  expect(rows.map(([route]) => route).toSorted()).toEqual(machine.map(({ path }) => path).toSorted());
});

describe("scripts that strangers plant run in no answer that is not a page", () => {
  beforeAll(() => plant([...plantedColumns, ...names], script));

  test.each(files)("$route", async ({ route, as, path, gives, attachment, shows }) => {
    const answer = await fetch(await machineAddress(town, number, route, path), {
      headers: { Cookie: town.cookieOf(as) },
    });
    const { headers } = answer;
    expect([answer.status, headers.get("content-type")]).toEqual([200, gives]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/default-src '(self|none)'/);
    if (attachment)
      expect(headers.get("content-disposition")).toMatch(
        /^attachment; filename="[\w.-]+"(; filename\*=UTF-8''[\w.%-]+)?$/,
      );
    const text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    // Seen whole: what is told is told as written, and the type alone keeps it from running.
    if (shows) expect(wordsIn(gives, text)).toContain(script);
    else expect(text).not.toMatch(runs);
  });

  test.each(rows.filter(([, given]) => given === "leads on").map(([route]) => route))(
    "%s leads on within the portal, or says that nothing is there or that it is not for this reader",
    async (route) => {
      for (const part of ["visitor", "author", "administrator"] as const) {
        const path = `${route.replace(":number", number).replace(/:\w+/, "none")}?to=${encodeURIComponent(script)}`;
        const answer = await fetch(`${town.portal.origin}${path}`, {
          ...{ redirect: "manual", headers: { Cookie: town.cookieOf(part) } },
        });
        expect([302, 303, 403, 404, 405], `${answer.status} ${path}`).toContain(answer.status);
        expect(answer.headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
        expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
        expect(await answer.text()).not.toMatch(runs);
      }
    },
  );

  test.each([
    ["the sheet to print", () => `/needs/${number}/print`],
    ["one's own data to read", () => "/account/privacy/data"],
  ])("%s holds them as words", async (_what, path) => {
    const answer = await fetch(`${town.portal.origin}${path()}`, {
      headers: { Cookie: town.cookieOf("author") },
    });
    const text = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).not.toMatch(runs);
  });
});

describe("a formula that anybody plants is words in every spreadsheet", () => {
  const sheets = files.filter(({ route, shows }) => route.endsWith(".csv") && shows);
  test("there are sheets", () => expect(sheets.length).toBeGreaterThan(2));

  test.each(formulas)("%j", async (formula) => {
    await plant(names, formula);
    for (const { route, as, path } of sheets) {
      const cookie = `${town.cookieOf(as)}; lang=en`;
      for (const Cookie of [town.cookieOf(as), cookie]) {
        const answer = await fetch(await machineAddress(town, number, route, path), { headers: { Cookie } });
        const cells = cellsOf(await answer.text());
        expect(cells.filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
        // Where it stands at a cell's head it is defused; within other words it is none.
        expect(
          cells.some((cell) => cell.startsWith(`'${formula}`) || cell.indexOf(formula) > 0),
          `${route} shows it`,
        ).toBe(true);
      }
    }
  });
});

/** Each name begins with it from now on. */
async function plant(columns: readonly string[], words: string) {
  for (const column of columns) {
    const [table = "", name = ""] = column.split(".");
    const sql = `UPDATE ${table} SET ${name} = ? || 'x' WHERE ${name} IS NOT NULL`;
    await town.deps.db.client.execute({ sql, args: [words] });
  }
}

const cellsOf = (text: string): string[] =>
  parse(text, { bom: true, relax_column_count: true }).flat().map(String);

function wordsIn(type: string, text: string): string {
  if (type.startsWith("text/csv")) return cellsOf(text).join(" ");
  // Long lines of a calendar are folded, and its own signs are marked.
  if (type.startsWith("text/calendar")) return text.replaceAll("\r\n ", "").replace(/\\([,;\\])/g, "$1");
  const words: string[] = [];
  JSON.parse(text, (_name, value) => {
    if (typeof value === "string") words.push(value);
    return value;
  });
  return words.join(" ");
}
