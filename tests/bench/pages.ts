import { atLeast, type Figure, isTrue, median, told } from "./figure.ts";
import { rateOf, turns } from "./load.ts";

type Options = { origin: string; requests: number; rounds: number };

/** Pages rendered afresh against the bare page of fifty rows, turn by turn in one run. */
export async function pageFigures({ origin, requests, rounds }: Options): Promise<Figure[]> {
  const [need = ""] = await rowsOf(origin, "/bench/needs");
  const task = /href="(\/tasks\/[^"?#]+)"/.exec(await textOf(origin, "/tasks"))?.[1] ?? "";
  const pages = { home: "/", list: "/map", need: `/needs/${need}`, task };
  const rates: Record<string, number[]> = {};
  for (const { counts } of turns(rounds)) {
    for (const [name, path] of [
      ["bare", "/bench/needs"],
      ["bare, 20 rows", "/bench/needs?rows=20"],
      ...Object.entries(pages),
    ] as const) {
      const rate = await rateOf(origin, requests, () => ({ path }), 200);
      if (counts) rates[name] = [...(rates[name] ?? []), rate];
    }
  }
  const ratio = (name: string, base: string) =>
    median((rates[name] ?? []).map((rate, round) => rate / (rates[base]?.[round] ?? Number.NaN)));
  return [
    isTrue("the list and the bare page return the same rows", await sameRows(origin)),
    told("bare page of 50 rows", median(rates.bare ?? []), "requests/s"),
    ...Object.keys(pages).flatMap((name) => [
      atLeast(`${name} page ÷ bare page of 50 rows`, ratio(name, "bare"), "ratio", 0.6),
      told(`${name} page`, median(rates[name] ?? []), "requests/s"),
    ]),
    told("list page ÷ bare page of its own 20 rows", ratio("list", "bare, 20 rows"), "ratio"),
  ];
}

/** The numbers of the list's needs in their order, and those of the bare page for as many rows. */
async function sameRows(origin: string): Promise<boolean> {
  const listed = [
    ...new Set(
      [
        ...(await textOf(origin, "/map")).matchAll(
          /<li[^>]*>(?:(?!<\/li>).)*?href="\/needs\/(\d{4}-\d{6})"/gs,
        ),
      ].map((found) => found[1]),
    ),
  ];
  const bare = await rowsOf(origin, `/bench/needs?rows=${listed.length}`);
  return listed.length > 0 && listed.join() === bare.join();
}

const rowsOf = async (origin: string, path: string) =>
  [...(await textOf(origin, path)).matchAll(/data-row="([^"]+)"/g)].map((found) => found[1] ?? "");

async function textOf(origin: string, path: string): Promise<string> {
  const answer = await fetch(`${origin}${path}`);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return await answer.text();
}
