import type { Actor } from "../people/actor.ts";
import type { MergeTarget } from "./merge-target.ts";
import { type NeedFacts, sightOf } from "./need-policy.ts";
import { publicWords } from "./public-words.ts";

type Told = { row: MergeTarget; facts: NeedFacts };

/** Another need as staff read of it beside their own: who sees it only like a passer-by is told no more than one. */
export function otherNeed(actor: Actor, { row, facts }: Told): MergeTarget {
  const { number, title, state, placeLabel } = row;
  if (sightOf(actor, facts) === "whole") return { number, title, state, placeLabel };
  const place = facts.visibility === "public" ? publicWords(placeLabel) : "";
  return { number, title: publicWords(title), state, placeLabel: place };
}
