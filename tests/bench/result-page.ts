import { atLeast, type Figure, isTrue, median, told } from "./figure.ts";
import { rateOf, turns } from "./load.ts";

type Options = { origin: string; requests: number; rounds: number; number: string; passages: number };

/** The page of a large result against a bare page of the same rows, turn by turn in one run. */
export async function resultPageFigures({
  origin,
  requests,
  rounds,
  number,
  passages,
}: Options): Promise<Figure[]> {
  const paths = {
    page: `/consultations/${number}/result`,
    narrowed: `/consultations/${number}/result?adoption=partly&after=${Math.floor(passages / 2)}`,
    bare: `/bench/results/${number}`,
  };
  const rates: Record<keyof typeof paths, number[]> = { page: [], narrowed: [], bare: [] };
  for (const { counts } of turns(rounds))
    for (const which of ["bare", "page", "narrowed"] as const) {
      const rate = await rateOf(origin, requests, () => ({ path: paths[which] }), 200);
      if (counts) rates[which].push(rate);
    }
  const ratio = (which: "page" | "narrowed") =>
    median(rates[which].map((rate, round) => rate / (rates.bare[round] ?? Number.NaN)));
  const first = await timeOf(`${origin}${paths.page}?after=${passages - 40}`);
  return [
    isTrue("the result page shows the rows of the bare page", await sameRows(origin, paths)),
    atLeast(`result page of ${passages} passages ÷ bare page of the same rows`, ratio("page"), "ratio", 0.6),
    atLeast(`the same narrowed, from its middle on ÷ bare page`, ratio("narrowed"), "ratio", 0.6),
    told(`result page of ${passages} passages`, median(rates.page), "requests/s"),
    told("bare page of the same rows", median(rates.bare), "requests/s"),
    told("its last page, asked for the first time", first, "ms"),
  ];
}

/** Each passage that the bare page shows stands on the result's page too. */
async function sameRows(origin: string, { page, bare }: { page: string; bare: string }): Promise<boolean> {
  const [shown, plain] = [await textOf(origin + page), await textOf(origin + bare)];
  const words = [...plain.matchAll(/<td>([^<]{8,})<\/td><\/tr>/g)].map((found) => found[1] ?? "");
  return words.length > 20 && words.every((each) => shown.includes(each.trim()));
}

async function timeOf(address: string): Promise<number> {
  const began = performance.now();
  await textOf(address);
  return performance.now() - began;
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return await answer.text();
}
