import { expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { parkedIn } from "#app/web/parked.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { parkedForms } from "#db/schema/drafts.ts";
import { aPerson } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

type Portal = Awaited<ReturnType<typeof openTestPortal>>;
const typed = { words: "孩子上学的路", "ways[]": ["a", "b"] };

async function ledAway(
  portal: Portal,
  actor: Person | undefined,
  act: Parameters<typeof requireProof>[2],
  at?: string,
) {
  const context = await contextFor(portal, actor);
  const { request } = posting(context, "/needs/1/comments", typed);
  const led = await requireProof(context, request, act, at).catch((thrown: unknown) => thrown);
  if (!(led instanceof Response)) throw new Error("was not led away");
  const place = new URL(led.headers.get("location") ?? "", portal.origin);
  const cookie = led.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { place, cookie, to: place.searchParams.get("to") ?? "" };
}

const back = (portal: Portal, to: string, cookie: string) =>
  new Request(`${portal.origin}${to}`, { headers: { Cookie: cookie } });

test("a visitor is led to signing in, and finds all that they typed on the page they came from", async () => {
  const portal = await openTestPortal();
  const { place, cookie, to } = await ledAway(portal, undefined, "comment");
  expect(place.pathname).toBe("/sign-in");
  expect(to).toMatch(/^\/needs\/1\/comments\?parked=\w{26}$/);
  const li = await aPerson(portal, "李");
  expect(await parkedIn(portal, back(portal, to, cookie), li)).toEqual({
    ...{ act: "comment", target: "/needs/1/comments", files: 0, isHere: true },
    values: { words: ["孩子上学的路"], "ways[]": ["a", "b"] },
  });
});

test("each missing proof has its own place, and where the form has no page the button is offered on another", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  const byEmail = await ledAway(portal, { ...li, mobileProved: false }, "support", "/needs/1");
  expect(byEmail.place.pathname).toBe("/account/contact");
  expect(byEmail.to).toMatch(/^\/needs\/1\?parked=/);
  const parked = await parkedIn(portal, back(portal, byEmail.to, byEmail.cookie), li);
  expect(parked).toMatchObject({ isHere: false, target: "/needs/1/comments" });
  const stale = await ledAway(portal, li, "delete-account");
  expect(stale.place.pathname + stale.place.search).toContain("/confirm?act=delete-account&to=");
  const owed = { secondFactor: "owed", provedAt: portal.clock.now() } as const;
  const admin = await ledAway(portal, { ...li, proofs: owed }, "grant-role");
  expect(admin.place.pathname).toBe("/account/security");
});

test("what waits is for that browser and that person, and not for long; the database alone does not tell it", async () => {
  const portal = await openTestPortal();
  const [li, zhao] = [await aPerson(portal, "李"), await aPerson(portal, "赵")];
  const { cookie, to } = await ledAway(portal, li, "delete-account");
  expect(JSON.stringify(await portal.db.read.select().from(parkedForms))).not.toContain("孩子");
  const page = back(portal, to, cookie);
  expect(await parkedIn(portal, page, zhao)).toBeUndefined();
  expect(await parkedIn(portal, page, { kind: "visitor" })).toBeUndefined();
  const other = back(portal, to, `wenji_browser=${"A".repeat(43)}`);
  expect(await parkedIn(portal, other, li)).toBeUndefined();
  expect(await parkedIn(portal, page, li)).toBeDefined();
  portal.clock.advance(60 * 60_000);
  expect(await parkedIn(portal, page, li)).toBeUndefined();
});

test("nobody fills the portal with forms that wait: beyond the limit they are led on without one", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  const limits = { ...portal.limits, "waiting-form.person": { most: 2, seconds: 3600 } };
  const context = await contextFor({ ...portal, limits }, li);
  const places = [];
  for (let sent = 0; sent < 3; sent++) {
    const { request } = posting(context, "/needs/1/comments", typed);
    const led = await requireProof(context, request, "delete-account").catch((thrown: unknown) => thrown);
    if (led instanceof Response) places.push(led.headers.get("location") ?? "");
  }
  expect(places.map((place) => place.includes("parked"))).toEqual([true, true, false]);
  expect(await portal.db.read.select().from(parkedForms)).toHaveLength(2);
});

test("handed in after all, it no longer waits", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  const { cookie, to } = await ledAway(portal, li, "delete-account");
  const proofs = { secondFactor: "not-asked", provedAt: portal.clock.now() } as const;
  const context = await contextFor(portal, { ...li, proofs });
  const { request } = posting(context, "/needs/1/comments", typed);
  request.headers.set("Cookie", cookie);
  expect(await requireProof(context, request, "delete-account")).toMatchObject({ id: li.id });
  expect(await parkedIn(portal, back(portal, to, cookie), li)).toBeUndefined();
  expect(await request.formData().then((form) => form.get("words"))).toBe("孩子上学的路");
});

test("files are not kept, and counted; a page that is only read is just led to", async () => {
  const portal = await openTestPortal();
  const context = await contextFor(portal);
  const { request } = posting(context, "/needs/1/comments", { photo: new File(["x"], "a.png"), words: "字" });
  const led = await requireProof(context, request, "comment").catch((thrown: unknown) => thrown);
  if (!(led instanceof Response)) throw new Error("was not led away");
  const to = new URL(led.headers.get("location") ?? "", portal.origin).searchParams.get("to") ?? "";
  const cookie = led.headers.get("set-cookie")?.split(";")[0] ?? "";
  const li = await aPerson(portal, "李");
  expect(await parkedIn(portal, back(portal, to, cookie), li)).toMatchObject({
    files: 1,
    values: { words: ["字"] },
  });
  const read = reading(context, "/account/notices?a=1");
  const onlyLed = await requireProof(context, read.request, "comment").catch((thrown: unknown) => thrown);
  expect(onlyLed instanceof Response && onlyLed.headers.get("location")).toBe(
    "/sign-in?to=%2Faccount%2Fnotices%3Fa%3D1",
  );
});
