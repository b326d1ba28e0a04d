import { atLeast, type Figure, isTrue, median, told } from "./figure.ts";
import { largePlan } from "./large-plan.ts";
import { rateOf, turns } from "./load.ts";
import { somebody } from "./pages.ts";

type Options = { origin: string; requests: number; rounds: number; clauses: number; opinions: number };

/** The page of a large plan against a bare page that shows the same text, turn by turn in one run. */
export async function planPageFigures({
  origin,
  requests,
  rounds,
  clauses,
  opinions,
}: Options): Promise<Figure[]> {
  const paths = { page: `/plans/${largePlan}`, bare: `/bench/plans/${largePlan}` };
  const rates: { page: number[]; bare: number[] } = { page: [], bare: [] };
  for (const { counts } of turns(rounds))
    for (const which of ["bare", "page"] as const) {
      const rate = await rateOf(origin, requests, () => ({ path: paths[which], cookie: somebody }), 200);
      if (counts) rates[which].push(rate);
    }
  const ratio = median(rates.page.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN)));
  const size = `${clauses} clauses and ${opinions} opinions`;
  return [
    isTrue("the plan page and the bare page say the same text", await sameText(origin, paths)),
    atLeast(`plan page of ${size} ÷ bare page of the same text`, ratio, "ratio", 0.6),
    told(`plan page of ${size}`, median(rates.page), "requests/s"),
    told("bare page of the same text", median(rates.bare), "requests/s"),
  ];
}

/** Each word that the bare page has stands on the plan's page too; where a map stands in the text its mark is none. */
async function sameText(origin: string, paths: { page: string; bare: string }): Promise<boolean> {
  const [page, bare] = [await textOf(origin + paths.page), await textOf(origin + paths.bare)];
  const lettersOf = (html: string) => html.replaceAll(/<[^>]*>/g, "").replaceAll(/[^\p{L}\p{N}]/gu, "");
  const said = [...bare.matchAll(/<(p|h3)>(.*?)<\/\1>/gs)].flatMap(([, , text = ""]) => text.split(/\s+/));
  const shown = lettersOf(page);
  return said.length > 0 && said.every((word) => word.startsWith("{{") || shown.includes(lettersOf(word)));
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return await answer.text();
}
