import type { Deps } from "#app/platform/deps.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { Actor } from "../people/actor.ts";
import { entityLabel } from "./entity-label.ts";
import { entitySupportersOf, usccOf } from "./entity-support-queries.server.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { mergesOf } from "./merged-needs.server.ts";
import { summariesOf, tasksOf } from "./need-links.server.ts";
import { maySeeAuthor, partIn, sightOf } from "./need-policy.ts";
import { answersOf, movesOf, photosOf, verdictsOf } from "./need-records.server.ts";
import { basisOf, clauseOf, clockOf, reviewsOf, standingOf } from "./need-standing.server.ts";
import type { NeedView } from "./need-view.ts";
import { publicName, publicWords } from "./public-words.ts";
import { verdictGivenOn } from "./verdict-subject.server.ts";
import { voiceAbout } from "./voice-about.server.ts";

/** The need with this number as this reader may see it; undefined when for them there is no such need. */
export async function needForReader(
  { db }: Pick<Deps, "db">,
  actor: Actor,
  number: string,
): Promise<NeedView | undefined> {
  const need = await loadNeed(db.read, { number });
  return need && (await needAsSeen({ db }, actor, need));
}

/** The same of a need that is loaded already, with one part of what went into it. */
export async function needAsSeen(
  { db }: Pick<Deps, "db">,
  actor: Actor,
  need: LoadedNeed,
  part = 1,
): Promise<NeedView | undefined> {
  const sight = sightOf(actor, need.facts);
  if (sight === "none") return undefined;
  const { row } = need;
  const book = await loadRulebook(db.read);
  const { links, publicIds } = await summariesOf(db.read, row.id);
  const { authorName, place, ...own } = ownPart(actor, need, sight);
  return {
    ...own,
    ...(authorName !== undefined && { authorName }),
    ...(place && { place }),
    ...(await standingOf(db.read, row)),
    ...(await mergesOf(db.read, actor, need, part)),
    entity: entityLabel(row, await usccOf(db.read, row.entityId), hasPlace(need, sight)),
    entitySupporters: row.entitySupportCount > 0 ? await entitySupportersOf(db.read, row.id) : [],
    clause: await clauseOf(db.read, row),
    firstContactBasis: basisOf(book, row.firstContactDueAt ? "need-first-contact" : null),
    dueBasis: basisOf(book, row.dueRuleId),
    clock: await clockOf(db.read, row),
    photos: hasPlace(need, sight) ? await photosOf(db.read, row.id, sight) : [],
    answers: await answersOf(db.read, row.id, sight),
    moves: await movesOf(db.read, row.id, sight),
    part,
    ...(await verdictsOf(db.read, row.id, sight, part)),
    verdictGiven: own.isAuthor && (await verdictGivenOn(db.read, row)),
    voice: await voiceAbout(db.read, actor, need),
    summaries: links,
    tasks: await tasksOf(db.read, publicIds),
    reviews: sight === "whole" ? await reviewsOf(db.read, row.id) : [],
  };
}

type Sight = NeedView["sight"];

/** A picture shows a place as surely as a point does: what is published without a place has neither. */
const hasPlace = ({ row }: LoadedNeed, sight: Sight) => sight === "whole" || row.visibility === "public";

function ownPart(actor: Actor, need: LoadedNeed, sight: Sight) {
  const { row, facts } = need;
  const whole = sight === "whole";
  const { id, number, kind, category, visibility, publication, state, channel, isPublic } = row;
  const { submittedAt, firstContactAt, firstContactDueAt, dueOn, noDueReason, closedAt, round } = row;
  return {
    ...{ id, number, kind, category, visibility, publication, state, channel, isPublic, sight },
    ...{ submittedAt, firstContactAt, firstContactDueAt, dueOn, noDueReason, closedAt, round },
    supportCount: row.supportCount,
    commentCount: row.commentCount,
    isAuthor: partIn(actor, facts) === "author",
    hasPlanner: row.plannerId !== null,
    title: whole ? row.title : publicWords(row.title),
    words: whole ? row.words : publicWords(row.words),
    authorName: nameFor(actor, need),
    place: hasPlace(need, sight)
      ? { label: whole ? row.placeLabel : publicWords(row.placeLabel), geometry: row.geometry }
      : undefined,
  };
}

function nameFor(actor: Actor, { row, facts }: LoadedNeed): string | undefined {
  if (maySeeAuthor(actor, facts)) return row.authorName || undefined;
  if (row.entityId !== null || row.authorName === "") return undefined;
  return row.visibility === "public" && row.kind !== "report" ? publicName(row.authorName) : undefined;
}
