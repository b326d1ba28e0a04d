import { metresBetween } from "#app/domain/geo/distance.ts";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import type { Place } from "#app/domain/geo/place-names.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import type { Submission } from "#app/domain/needs/submission.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import type { DemoNeed } from "./content.ts";
import type { Almanac } from "./office-hours.ts";
import { drawnPhotos } from "./photos.ts";
import { must, type Stage, type Step } from "./stage.ts";

/** Routes that a writer may read and pass by: words such as 救护车 suggest them, and these needs are none. */
const declinedRoutes = ["emergency", "petition", "reconsideration", "litigation"];
const planId = "linxi-master";

/** The resident hands the need in, or an officer enters what was said at the counter or on the telephone. */
export function submitStep(_almanac: Almanac, need: DemoNeed, at: number): Step {
  return { at, subject: need.key, what: "submit", do: (stage) => submit(stage, need) };
}

async function submit(stage: Stage, need: DemoNeed) {
  const { deps, cast, places } = stage;
  const author = cast.of(need.author);
  const { kind, category, title, words, visibility, key, channel } = need;
  const input: Submission = {
    ...{ kind, category, title, words, visibility, declinedRoutes },
    place: placeOf(need, places),
    photos: await drawnPhotos(deps, need.photos),
    clause: need.planClause ? { planId, anchor: `c${need.planClause}` } : undefined,
    ...{ personalDispute: false, underEighteen: false, submissionKey: `demo-${key}`, lang: "zh-CN" },
    writer: channel ? { as: "staff", channel, name: author.name, contact: undefined } : { as: "self" },
  };
  const writer = channel ? cast.of("moderator-01") : author;
  const { needId, number } = must(
    await submitNeed(deps, channel ? enteringStaff(stage, need) : writer, input),
  );
  const asAuthor: Actor = channel ? { kind: "guest", needId } : author;
  stage.needs.set(key, { id: needId, number, author: asAuthor });
}

/** Whoever sits at the counter of the need's own street or town. */
function enteringStaff({ cast, places }: Stage, need: DemoNeed) {
  const territory = places.find(({ id }) => id === need.place)?.territory;
  const planner = cast.staff.find(({ grants }) =>
    grants.some((grant) => grant.role === "planner" && grant.territoryId === territory),
  );
  const street = planner?.id.replace("planner-", "office-");
  return (street && cast.officerOf(street)) || cast.of("coordinator-02");
}

export function placeOf(
  { place, geometry, key }: { place?: string | undefined; geometry?: Geometry | undefined; key: string },
  places: readonly Place[],
): { geometry: Geometry; label: string } {
  const named = places.find(({ id }) => id === place);
  if (named) return { geometry: { type: "Point", coordinates: [named.lon, named.lat] }, label: named.name };
  if (!geometry) throw new Error(`${key} has neither place nor geometry`);
  const at = representativePoint(geometry);
  const [nearest] = places.toSorted(
    (one, other) => metresBetween([one.lon, one.lat], at) - metresBetween([other.lon, other.lat], at),
  );
  return { geometry, label: nearest ? `${nearest.name}一带` : "临溪区" };
}
