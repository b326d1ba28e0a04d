import { cp, rm } from "node:fs/promises";
import type { Grant, Person } from "#app/domain/people/actor.ts";
import { guestCookie } from "#app/web/guest-cookie.ts";
import { needJointUnits } from "#db/schema/needs.ts";
import { people as peopleTable, roleGrants } from "#db/schema/people.ts";
import { summaries } from "#db/schema/summaries.ts";
import { taskMilestones, tasks } from "#db/schema/tasks.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { type PortalProcess, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { signInOverHttp } from "#tests/setup/sign-in-over-http.ts";
import { newTestFolder, openPortalIn, type TestPortal } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";
import { consultationsOfTheTown } from "./consultation-town.ts";
import { anEntityOfTheTown } from "./market-town.ts";
import { aPlanOfTheTown } from "./notice-town.ts";
import { type Part, parts, type Subject } from "./parts.ts";
import { aPlanImport } from "./plan-town.ts";
import { aReachOfTheTown } from "./reach-town.ts";
import { aResultOfTheTown } from "./result-town.ts";

/** A small town on a running portal, with everybody signed in. */
export type RightsTown = {
  portal: PortalProcess;
  /** The same database, to put things in place and to look behind the pages. */
  deps: TestPortal;
  people: Record<Exclude<Part, "visitor" | "guest">, Person>;
  /** The cookie header of a part; a guest's is for one need. */
  cookieOf(part: Part, needId?: string): string;
  close(): Promise<void>;
};

const grants: Record<Exclude<Part, "visitor" | "guest">, Grant[]> = {
  author: [],
  neighbour: [],
  planner: [{ role: "planner", territoryId: "liuwan" }],
  otherPlanner: [{ role: "planner", territoryId: "hekou" }],
  officer: [{ role: "officer", unitId: "transport" }],
  otherOfficer: [{ role: "officer", unitId: "water" }],
  jointOfficer: [{ role: "officer", unitId: "hekou-office" }],
  coordinator: [{ role: "coordinator" }],
  moderator: [{ role: "moderator" }],
  inspector: [{ role: "inspector" }],
  administrator: [{ role: "administrator" }],
};
const isPerson = (part: Part): part is keyof typeof grants => part in grants;

/** With a place, the portal's data lie there; with settings, it is started by them. */
export async function openRightsTown(
  place?: string,
  settings: Record<string, string> = {},
): Promise<RightsTown> {
  const data = place ?? (await newTestFolder());
  if (place) await cp(await newTestFolder(), place, { recursive: true });
  const deps = await openPortalIn(data);
  deps.clock.moveTo(new Date().toISOString());
  await aTown(deps);
  const people = await everybody(deps);
  await aPool(deps, people.coordinator.id);
  await somebody(deps);
  await anImportedNeed(deps);
  await anEntityOfTheTown(deps, people.author.id);
  await aPlanImport(deps, people.coordinator.id);
  await aPlanOfTheTown(deps, people.author.id, people.coordinator.id);
  await consultationsOfTheTown(deps, people.author.id, people.coordinator.id);
  await aResultOfTheTown(deps, people.author.id, people.coordinator.id);
  await aReachOfTheTown(deps, people.coordinator.id);
  const portal = await startPortal({
    data,
    env: { ...testSettings, WENJI_SECRET: testSecret, WENJI_KEYS: testKeys, ...settings },
  });
  const cookies = new Map<Part, string>();
  for (const part of parts) {
    if (isPerson(part)) cookies.set(part, await signInOverHttp(portal.origin, emailOf(part)));
  }
  return {
    portal,
    deps,
    people,
    cookieOf: (part, needId = "") =>
      part === "guest" ? (guestCookie(deps, needId).split(";")[0] ?? "") : (cookies.get(part) ?? ""),
    async close() {
      await portal.stop();
      deps.db.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A person whose role may be given and ended by the matrix. */
async function somebody({ db, clock }: TestPortal) {
  const at = clock.now();
  await db.write(async (tx) => {
    await tx.insert(peopleTable).values({ id: "somebody", displayName: "某人", joinedAt: at });
    const grant = { id: "some-grant", personId: "somebody", role: "moderator" as const };
    await tx.insert(roleGrants).values({ ...grant, grantedAt: at, grantedBy: "test" });
  });
}

/** A draft, a published summary and a task of the transport bureau that runs. */
async function aPool({ db, clock }: TestPortal, preparedBy: string) {
  const at = clock.now();
  const summary = {
    ...{ title: "柳湾学校周边步行安全", asked: "补齐学校门口的人行道。", evidence: "早高峰断面计数。" },
    ...{ category: "transport" as const, preparedBy, preparedAt: at },
  };
  await db.write(async (tx) => {
    await tx.insert(summaries).values([
      { ...summary, id: "draft", number: "DRAFT", state: "draft" },
      { ...summary, id: "published", number: "PUBLISHED", state: "published", publishedAt: at },
    ]);
    await tx.insert(tasks).values({
      ...{ id: "running", number: "RUNNING", title: "文昌小学东门步行道", class: "major-project" },
      ...{ theme: "transport-infrastructure", rung: "project", leadUnitId: "transport", state: "advancing" },
      ...{
        startOn: "2026-03-02",
        dueOn: "2027-09-30",
        measure: "建成步行道",
        measureUnit: "米",
        target: 420,
      },
      ...{ placeLabel: "文昌小学东门", openedBy: preparedBy, openedAt: at },
    });
    const milestone = { id: "first", taskId: "running", position: 1, title: "划线", dueOn: "2026-12-01" };
    await tx.insert(taskMilestones).values(milestone);
  });
}

/** History from another system, whose author nobody knows. */
const anImportedNeed = (deps: TestPortal) =>
  aNeed(deps, { number: "IMPORTED", channel: "import", source: "messages", state: "closed" });

export const emailOf = (part: Part) => `${part.toLowerCase()}@linxi.example`;

async function everybody(deps: TestPortal) {
  const made = await Promise.all(
    parts.filter(isPerson).map(async (part, place) => {
      const person = await aPerson(deps, part, ...grants[part]);
      await withContacts(deps, person, { email: emailOf(part), mobile: `+86199000001${place + 10}` });
      return [part, person] as const;
    }),
  );
  const found = Object.fromEntries(made);
  return found as typeof found & RightsTown["people"];
}

/** A need of each sort: of the town's author, in 柳湾, with the transport bureau, and another unit asked for its opinion. */
export async function subjectNeed(
  { deps, people }: Pick<RightsTown, "deps" | "people">,
  subject: Subject,
  given: Partial<Need> = {},
): Promise<Need> {
  const need = await aNeed(deps, {
    ...{
      authorId: people.author.id,
      territoryId: "liuwan",
      unitId: "transport",
      plannerId: people.planner.id,
    },
    ...{ state: "joint", visibility: "public", publication: "published" },
    ...sorts[subject],
    ...given,
  });
  await deps.db.write((tx) =>
    tx.insert(needJointUnits).values({ needId: need.id, unitId: "hekou-office", askedAt: deps.clock.now() }),
  );
  return need;
}

const sorts: Record<Subject, Partial<Need>> = {
  open: {},
  anonymous: { visibility: "anonymous" },
  officeOnly: { visibility: "office-only" },
  report: { kind: "report", visibility: "office-only" },
  held: { publication: "awaiting-review" },
};

/** As a browser without script: the address, then the code that the demo shows on the page. */
