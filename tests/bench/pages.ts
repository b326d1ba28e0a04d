import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { atLeast, type Figure, isTrue, median, told } from "./figure.ts";
import { rateOf, turns } from "./load.ts";

type Options = { origin: string; requests: number; rounds: number };

/** Whoever brings a cookie might be somebody: their page is made for them. */
export const somebody = "visit=1";

/** Pages made afresh, and pages taken from what is kept, against the bare page of fifty rows; turn by turn in one run. */
export async function pageFigures({ origin, requests, rounds }: Options): Promise<Figure[]> {
  const [need = ""] = await rowsOf(origin, "/bench/needs");
  const task = /href="(\/tasks\/[^"?#]+)"/.exec(await textOf(origin, "/tasks"))?.[1] ?? "";
  const pages = { home: "/", list: "/map", need: `/needs/${need}`, task };
  return [
    ...(await madeFigures({ origin, requests, rounds }, pages)),
    ...(await keptFigures(origin, rounds, { ...pages, "list with filters": "/map?days=365&state=waiting" })),
  ];
}

async function madeFigures({ origin, requests, rounds }: Options, pages: Record<string, string>) {
  const rates: Record<string, number[]> = {};
  for (const { counts } of turns(rounds)) {
    for (const [name, path] of [
      ["bare", "/bench/needs"],
      ["bare, 20 rows", "/bench/needs?rows=20"],
      ...Object.entries(pages),
    ] as const) {
      const rate = await rateOf(origin, requests, () => ({ path, cookie: somebody }), 200);
      if (counts) rates[name] = [...(rates[name] ?? []), rate];
    }
  }
  const ratio = (name: string, base: string) =>
    median((rates[name] ?? []).map((rate, round) => rate / (rates[base]?.[round] ?? Number.NaN)));
  return [
    isTrue("the list and the bare page return the same rows", await sameRows(origin)),
    told("bare page of 50 rows", median(rates.bare ?? []), "requests/s"),
    ...Object.keys(pages).flatMap((name) => [
      told(`${name} page made anew ÷ bare page of 50 rows`, ratio(name, "bare"), "ratio"),
      told(`${name} page made anew`, median(rates[name] ?? []), "requests/s"),
    ]),
    told("list page made anew ÷ bare page of its own 20 rows", ratio("list", "bare, 20 rows"), "ratio"),
  ];
}

/** The same asked for by readers who are nobody in particular, from a process of their own, as fast as it is answered. */
async function keptFigures(origin: string, rounds: number, pages: Record<string, string>): Promise<Figure[]> {
  const [runs, seconds] = rounds > 1 ? [7, 0.6] : [1, 0.2];
  const rates: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++)
    for (const [name, path] of Object.entries({ bare: "/bench/needs", ...pages }))
      rates[name] = [...(rates[name] ?? []), await cannonRate(origin + path, seconds)];
  return Object.keys(pages).flatMap((name) => {
    const ratios = (rates[name] ?? []).map((rate, run) => rate / (rates.bare?.[run] ?? Number.NaN));
    return [
      atLeast(`kept ${name} page ÷ bare page of 50 rows`, median(ratios), "ratio", 10),
      told(`kept ${name} page`, median(rates[name] ?? []), "requests/s"),
    ];
  });
}

async function cannonRate(address: string, seconds: number): Promise<number> {
  const child = spawn(process.execPath, ["tests/bench/cannon.ts", address, String(seconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const { rate, refused } = JSON.parse(said);
  if (refused > 0) throw new Error(`${address} was refused ${refused} times`);
  return rate;
}

/** The numbers of the list's needs in their order, and those of the bare page for as many rows. */
async function sameRows(origin: string): Promise<boolean> {
  const rows = (await textOf(origin, "/map")).matchAll(/<li [^>]*data-need="([^"]+)"/g);
  const listed = [...rows].map((found) => found[1]);
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
