import { systemClock } from "#app/platform/clock.ts";
import { randomIds } from "#app/platform/ids.ts";
import { openDatabase } from "#db/client.ts";
import { countRows } from "#db/snapshot.ts";
import { atLeast, type Figure, isTrue, median, told } from "./figure.ts";
import { rateOf, turns } from "./load.ts";
import { writeLike } from "./write-like.ts";

type Options = { origin: string; data: string; cookie: string; requests: number; rounds: number };

const words = "小学门口没有人行道，孩子每天走在车流里。希望先划临时步行道，再排计划建成。";
const form = (key: string) => ({
  ...{ step: "check", intent: "send", key, place: "coordinates", coordinates: "118.6, 30.28", words },
  ...{ kind: "suggestion", category: "transport", visibility: "public" },
});
const bodyOf = (fields: Record<string, string>) => String(new URLSearchParams(fields));

/** Needs handed in by the form against a bare action that writes the same rows, and against the database alone. */
export async function submissionFigures({
  origin,
  data,
  cookie,
  requests,
  rounds,
}: Options): Promise<Figure[]> {
  const db = await openDatabase(`file:${data}/wenji.db`);
  const deps = { db, ids: randomIds, clock: systemClock };
  const started = Date.now().toString(36);
  const sendForms = (round: number, count: number) =>
    rateOf(
      origin,
      count,
      (place) => ({
        path: "/needs/new",
        method: "POST",
        cookie,
        body: bodyOf(form(`${started}-${round}-${place}`)),
      }),
      303,
    );
  // A day's first need adds rows to the counts of rates; all others are added up in them.
  await sendForms(-2, 1);
  const before = await countRows(db.read);
  await sendForms(-1, 1);
  const [like = ""] = (
    await db.client.execute(
      "SELECT number FROM needs WHERE number LIKE '2%' ORDER BY submitted_at DESC LIMIT 1",
    )
  ).rows.map((row) => String(row.number));
  const sendBare = (round: number, count: number) =>
    rateOf(
      origin,
      count,
      (place) => ({
        path: "/bench/submissions",
        method: "POST",
        cookie,
        body: bodyOf({ like, words, key: `${started}-${round}-${place}` }),
      }),
      303,
    );
  const between = await countRows(db.read);
  await sendBare(-1, 1);
  const after = await countRows(db.read);
  const rates = { form: [] as number[], bare: [] as number[], direct: [] as number[] };
  for (const { place: round, counts } of turns(rounds)) {
    const [bare, formed, direct] = [
      await sendBare(round, requests),
      await sendForms(round, requests),
      await writeDirect(round),
    ];
    if (!counts) continue;
    rates.bare.push(bare);
    rates.form.push(formed);
    rates.direct.push(direct);
  }

  async function writeDirect(round: number): Promise<number> {
    const began = performance.now();
    for (let place = 0; place < requests; place++)
      await writeLike(deps, { like, words, key: `${started}-direct-${round}-${place}` });
    return requests / ((performance.now() - began) / 1000);
  }

  const durable = await (await fetch(`${origin}/bench/submissions`)).text();
  const own = await db.write((tx) => tx.all<{ synchronous: number }>("PRAGMA synchronous"));
  db.close();
  return [
    isTrue("synchronous=FULL where needs are written", durable === "2" && own[0]?.synchronous === 2),
    isTrue(
      "a form and the bare action write as many rows into the same tables",
      sameGrowth(before, between, after),
    ),
    atLeast(
      "durable submissions through the form ÷ bare action",
      median(rates.form.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN))),
      "ratio",
      0.5,
    ),
    told("durable submissions through the form", median(rates.form), "submissions/s"),
    told("the same rows by a bare Remix action", median(rates.bare), "submissions/s"),
    told("the same rows straight into libSQL", median(rates.direct), "transactions/s"),
  ];
}

type Counts = Record<string, number>;

/** Tables grown by each; `counters` differ by name, and limits and sessions are not the need's. */
function sameGrowth(before: Counts, between: Counts, after: Counts): boolean {
  const grown = (from: Counts, to: Counts) =>
    Object.keys(to)
      .filter((table) => !/^(counters|quota_uses|session|settings)$/.test(table) && to[table] !== from[table])
      .map((table) => `${table}+${(to[table] ?? 0) - (from[table] ?? 0)}`)
      .join();
  return grown(before, between) === grown(between, after);
}
