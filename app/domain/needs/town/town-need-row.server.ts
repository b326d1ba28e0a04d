import type { needs } from "#db/schema/needs.ts";
import { isPublicNeed } from "../need-policy.ts";
import type { NumberedNeed } from "./town-need.ts";
import type { TownTerms } from "./town-terms.server.ts";

/** The row of a made-up need: routed, clocked and counted as its own rules say. */
export function needRow(
  { need, id, number }: NumberedNeed,
  { routes, book, clocks, residents }: TownTerms,
  mergedIntoId: string | undefined,
): typeof needs.$inferInsert {
  const { kind, category, visibility, publication, fate, submittedAt } = need;
  const territoryId = need.place?.territoryId ?? null;
  const route = routes.routeOf({ territoryId, category, kind, planTier: null });
  const author = need.author === null ? undefined : residents[need.author % residents.length];
  const { answer, state, endedAt, firstContactAt } = fate;
  return {
    ...{ id, number, kind, category, visibility, publication, state, territoryId, submittedAt },
    ...{ title: need.title, words: need.words, channel: need.channel, placeLabel: need.placeLabel },
    isPublic: isPublicNeed({ kind, visibility, publication }),
    authorId: author?.id ?? null,
    authorName: author?.name ?? "",
    geometry: need.place && { type: "Point", coordinates: need.place.position },
    lon: need.place?.position[0] ?? null,
    lat: need.place?.position[1] ?? null,
    ...{ ...route, unitId: route.unitId ?? routes.officeId ?? null },
    firstContactAt,
    firstContactDueAt: clocks.firstContactDue(submittedAt, book),
    answeredAt: answer?.at ?? null,
    closedAt: state === "closed" ? endedAt : null,
    ...clocks.clockOf({ due: null, kind, submittedAt }, book),
    round: state === "reopened" ? 2 : 1,
    roundOpenedAt: state === "reopened" ? (answer?.at ?? null) : null,
    mergedIntoId: mergedIntoId ?? null,
    stateBeforeMerge: mergedIntoId ? "in-progress" : null,
    supportCount: Math.min(need.crowd.supports, residents.length),
    commentCount: need.comments.length,
    source: "seed",
    updatedAt: endedAt ?? answer?.at ?? firstContactAt ?? submittedAt,
  };
}
