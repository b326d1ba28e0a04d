import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { planSurveys } from "#db/schema/plan-surveys.ts";
import { guardianships } from "#db/schema/privacy.ts";
import { aComment, anAnswer } from "#tests/factories/needs.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { type RightsTown, subjectNeed } from "#tests/rights/rights-town.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";

const reviewed = {
  ...{ secrecyReview: { who: "张工", when: "2026-01-05", basis: "保密审查" }, reviewNumber: null },
  exemption: "示意图",
};
const anIndicator = {
  ...{ code: "paths", name: "步行道", nameEn: "Paths", unit: "千米", base: null, current: null },
  ...{ targets: [{ year: 2035, value: 12 }], nature: "expected" as const, source: "年报" },
  ...{ goal: null, anchor: null },
};
const aLayer = {
  ...reviewed,
  ...{
    code: "control-lines",
    kind: "control-line" as const,
    name: "控制线",
    nameEn: "Control lines",
    precision: 5,
  },
  features: [
    {
      ...{ key: "line", code: "farmland", name: "永久基本农田", nameEn: "Permanent farmland", anchor: null },
      geometry: { type: "Point" as const, coordinates: [118.6, 30.28] as [number, number] },
    },
  ],
};

/** Puts in place what each machine address is asked for. Returns the number of the need that they name. */
export async function fillForMachines(town: RightsTown): Promise<string> {
  const { deps, people } = town;
  const at = deps.clock.now();
  const need = await subjectNeed(town, "open", { state: "answered", answeredAt: at });
  await anAnswer(deps, need.id, { byId: people.officer.id });
  await aComment(deps, need.id, { authorId: people.author.id });
  const digest = await deps.files.put(await aPhoto());
  await keptVersion(deps, aPlanDraft(), { ordinal: 1, state: "revised" });
  const figure = {
    code: "street",
    title: "街道",
    alt: "街道",
    digest,
    type: "image/webp" as const,
    anchor: null,
  };
  await keptVersion(
    deps,
    aPlanDraft({
      ...{ head: { version: "2.0" }, layers: [aLayer], indicators: [anIndicator] },
      figures: [{ ...figure, ...reviewed }],
    }),
    { ordinal: 2 },
  );
  await deps.db.write(async (tx) => {
    await tx.insert(needPhotos).values({
      ...{ id: "the-photo", needId: need.id, position: 1, digest, thumbnailDigest: digest },
      ...{ width: 8, height: 8, alternative: "东门" },
    });
    await tx.insert(outreachEvents).values({
      ...{
        id: "walk",
        number: "WALK",
        kind: "open-day",
        title: "踏勘",
        titleEn: "Walk",
        words: "一起走走。",
      },
      ...{ placeLabel: "东门", startsAt: at, endsAt: at, capacity: 20, state: "planned" },
      ...{ madeBy: people.planner.id, madeAt: at },
    });
    await tx.insert(planSurveys).values({
      ...{ id: "asked", number: "ASKED", planId: "plan", opensOn: "2026-01-01", closesOn: "2026-01-31" },
      ...{ resultsAtClose: true, sampling: null, madeBy: people.coordinator.id, madeAt: at },
    });
    await tx.insert(guardianships).values({
      ...{ id: "the-child", childId: people.neighbour.id, guardianId: people.author.id },
      ...{ askedAt: at, agreedAt: at, textVersion: 1 },
    });
    for (const subject of [about("market-entity", "ENTITY"), about("person", people.coordinator.id)])
      await appendEvent(
        tx,
        { actor: people.coordinator, role: "coordinator", at },
        { type: "EntityAmended", subject, particulars: { part: "particulars" } },
      );
  });
  return need.number;
}

/** The ledger's copy is given to whoever has just said what for. */
export async function machineAddress(
  town: RightsTown,
  number: string,
  route: string,
  path = route,
): Promise<string> {
  const { origin } = town.portal;
  if (route !== "/office/audit.csv")
    return origin + path.replace("CHILD", town.people.neighbour.id).replace("NEED", number);
  const fields = { purpose: "supervision" };
  const said = await sendForm(origin, "/office/audit/export", fields, town.cookieOf("inspector"));
  return `${origin}${said.headers.get("location")}`;
}
