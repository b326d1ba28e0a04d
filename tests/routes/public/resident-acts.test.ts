import { expect, test } from "vitest";
import type { NeedState } from "#app/domain/needs/need-states.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import * as mergeUndoing from "#app/routes/public/need-merge-undoing.tsx";
import * as reopening from "#app/routes/public/need-reopening.tsx";
import * as supplements from "#app/routes/public/need-supplements.tsx";
import * as verdict from "#app/routes/public/need-verdict.tsx";
import * as withdrawal from "#app/routes/public/need-withdrawal.tsx";
import { needNow, theCast } from "#tests/factories/moves.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const acts = {
  verdict: { route: verdict, from: "answered", fields: { solved: "no", satisfaction: "2" }, to: "closed" },
  supplements: { route: supplements, from: "waiting", fields: { words: "东门" }, to: "in-progress" },
  reopening: { route: reopening, from: "closed", fields: { words: "还没修" }, to: "reopened" },
  withdrawal: { route: withdrawal, from: "assigned", fields: { words: "解决了" }, to: "withdrawn" },
  "merge-undoing": { route: mergeUndoing, from: "merged", fields: {}, to: "assigned" },
} as const;
type Act = keyof typeof acts;
const names = Object.keys(acts) as Act[];

async function aTry(act: Act) {
  const portal = await openTestPortal();
  const cast = await theCast(portal);
  const state: NeedState = acts[act].from;
  const need = await aNeed(portal, { state, authorId: cast.author.id, stateBeforeMerge: "assigned" });
  const params = { number: need.number };
  const path = `/needs/${need.number}/${act}`;
  const open = async (actor: Actor) =>
    acts[act].route.loader(reading(await contextFor(portal, actor), path, params));
  const post = async (actor: Actor, fields: Record<string, string>) =>
    acts[act].route.action(posting(await contextFor(portal, actor), path, fields, params));
  return { portal, cast, need, open, post };
}

test.each(names)("the author's %s is taken, by query code too", async (act) => {
  const { portal, need, open, post } = await aTry(act);
  const guest: Actor = { kind: "guest", needId: need.id };
  expect(await open(guest)).toMatchObject({ need: { number: need.number } });
  expect(await post(guest, acts[act].fields)).toMatchObject({ status: 303 });
  expect((await needNow(portal, need.id)).state).toBe(acts[act].to);
});

test.each(names)("somebody else's %s is refused, and a hidden need is not found", async (act) => {
  const { portal, cast, need, post } = await aTry(act);
  await expect(post(cast.resident, acts[act].fields)).rejects.toMatchObject({ status: 403 });
  await portal.db.client.execute({ sql: "UPDATE needs SET kind = 'report' WHERE id = ?", args: [need.id] });
  await expect(post(cast.resident, acts[act].fields)).rejects.toMatchObject({ status: 404 });
  expect((await needNow(portal, need.id)).state).toBe(acts[act].from);
});

test("what was typed is kept when something is missing", async () => {
  const { cast, post } = await aTry("verdict");
  expect(await post(cast.author, { solved: "no", words: "路口还是堵" })).toMatchObject({
    data: { errors: { satisfaction: "satisfaction-needed" }, values: { words: ["路口还是堵"] } },
    init: { status: 422 },
  });
});
