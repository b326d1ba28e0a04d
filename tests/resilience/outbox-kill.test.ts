import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { releaseDeadClaims } from "#app/domain/notifications/release-claims.server.ts";
import { settleDelivery } from "#app/domain/notifications/settle-delivery.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";
import { killSeed, plannedKills } from "./planned-kills.ts";

const lettersWaiting = 6;

/** Six letters wait: three residents, each told by mail and by SMS that their need was answered. */
async function portalWithLetters(): Promise<TestPortal> {
  const portal = await openTestPortal();
  await aTown(portal);
  const officer = await aPerson(portal, "周工", { role: "officer", unitId: "transport" });
  for (const place of [1, 2, 3]) {
    const resident = await aPerson(portal, `居民${place}`);
    const contacts = { email: `r${place}@linxi.example`, mobile: `+861990000000${place}` };
    await withContacts(portal, resident, contacts);
    const need = await aNeed(portal, { authorId: resident.id, unitId: "transport" });
    await portal.db.write((tx) =>
      appendEvent(
        tx,
        { actor: officer, role: "officer", at: portal.clock.now() },
        {
          type: "NeedAnswered",
          subject: about("need", need.id),
          particulars: { from: "in-progress", to: "answered", answerId: `a${place}`, result: "adopted" },
        },
      ),
    );
  }
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  return portal;
}

const letters = ({ db }: TestPortal) =>
  db.read.select().from(deliveries).where(ne(deliveries.channel, "portal"));

/** What the provider took, as often as it took it. */
const accepted = ({ folder }: TestPortal) =>
  existsSync(`${folder}/accepted`) ? readFileSync(`${folder}/accepted`, "utf8").trim().split("\n") : [];

async function dieAt(portal: TestPortal, boundary: string, before: number) {
  const { folder, clock } = portal;
  const script = ["tests/resilience/deliver-and-die.ts", folder, clock.now(), boundary, String(before)];
  const child = spawn(process.execPath, script, { stdio: ["ignore", "inherit", "inherit"] });
  const [, signal] = await once(child, "exit");
  expect(signal, boundary).toBe("SIGKILL");
}

/** The next process on the same database, with the same provider. */
async function comeBack(portal: TestPortal) {
  const post = async ({ id }: { id: string }, handOver?: () => Promise<void>) => {
    await handOver?.();
    appendFileSync(`${portal.folder}/accepted`, `${id}\n`);
    return { outcome: "sent" as const };
  };
  portal.post.email = { post };
  portal.post.sms = { post };
  portal.clock.advance(6 * 60_000);
  await releaseDeadClaims(portal);
  while ((await deliverLetters(portal, "next")) > 0);
}

test.each([
  ["after the claim", 0],
  ["before the hand-over", 0],
  ["before the hand-over", 3],
  ["after the record", 0],
  ["after the record", 2],
  ["after the record", 4],
])("killed %s of letter %i, every letter still arrives exactly once", async (boundary, before) => {
  const portal = await portalWithLetters();
  await dieAt(portal, boundary, before);
  await comeBack(portal);
  const rows = await letters(portal);
  expect(rows.map(({ state }) => state)).toEqual(Array(lettersWaiting).fill("sent"));
  expect(accepted(portal).toSorted()).toEqual(rows.map(({ messageId }) => messageId).toSorted());
});

test.each([
  ["after the hand-over", 0, "never"],
  ["after the hand-over", 3, "never"],
  ["after the acceptance", 0, "once"],
  ["after the acceptance", 2, "once"],
  ["after the acceptance", 4, "once"],
])(
  "killed %s of letter %i, it is uncertain and goes out again only when the operator says so",
  async (boundary, before, arrived) => {
    const portal = await portalWithLetters();
    await dieAt(portal, boundary, before);
    await comeBack(portal);
    portal.clock.advance(24 * 3_600_000);
    await comeBack(portal);
    const rows = await letters(portal);
    const [uncertain, ...others] = rows.toSorted((a, b) => b.state.localeCompare(a.state));
    if (!uncertain) throw new Error("no letters");
    expect(uncertain.state).toBe("uncertain");
    expect(others.map(({ state }) => state)).toEqual(Array(lettersWaiting - 1).fill("sent"));
    const taken = () => accepted(portal).filter((id) => id === uncertain.messageId).length;
    expect(taken()).toBe(arrived === "once" ? 1 : 0);

    const operator = await aPerson(portal, "管理员", { role: "administrator" });
    await settleDelivery(portal, operator, { id: uncertain.id, settlement: "resend" });
    await comeBack(portal);
    expect((await letters(portal)).every(({ state }) => state === "sent")).toBe(true);
    expect(taken(), "the same Message-ID, so that a mail system can tell the repeat").toBe(
      arrived === "once" ? 2 : 1,
    );
  },
);

const boundaries = [
  "after the claim",
  "before the hand-over",
  "after the hand-over",
  "after the acceptance",
  "after the record",
];
const random = seeded(killSeed);
const moments = Array.from({ length: plannedKills.outbox }, () => {
  const boundary = boundaries[random.int(0, boundaries.length - 1)] ?? "after the claim";
  return { boundary, before: random.int(0, lettersWaiting - 1) };
});

test(`${plannedKills.outbox} times killed at any letter and boundary, no letter is lost or sent twice (seed ${killSeed})`, async () => {
  for (const { boundary, before } of moments) {
    const portal = await portalWithLetters();
    await dieAt(portal, boundary, boundary === "after the claim" ? 0 : before);
    await comeBack(portal);
    const rows = await letters(portal);
    const uncertain = rows.filter(({ state }) => state === "uncertain");
    expect(uncertain.length, boundary).toBeLessThanOrEqual(1);
    expect(rows.filter(({ state }) => state === "sent")).toHaveLength(lettersWaiting - uncertain.length);
    const taken = accepted(portal);
    expect(new Set(taken).size, "each at most once").toBe(taken.length);
    const sent = rows.filter(({ state }) => state === "sent").map(({ messageId }) => messageId);
    expect(taken).toEqual(expect.arrayContaining(sent));
  }
}, 120_000);
