import { expect, test } from "vitest";
import { calledFrom, tellingFiles } from "./event-reach.ts";
import { codeEndings, isTest, sourceFiles } from "./source-tree.ts";

const files = sourceFiles(["app"], codeEndings).filter(({ path }) => !isTest(path));
const writes = /\bdb\.write\(/;

/** Where administrators, offices, entities and the privacy desk change things. */
const areas = /^app\/domain\/(administration|offices|invitations|market|privacy)\/.*[.]server[.]ts$/;
/** What the pages of administrators call, wherever it stands. */
const calledByPages = new Set(
  files.filter(({ path }) => path.startsWith("app/routes/admin/")).flatMap(calledFrom),
);

/** What writes without an event of its own, and why nothing is lost by that. */
const exceptions: Record<string, string> = {
  "app/domain/geo/gazetteer/carry-on-places.server.ts":
    "the next batch of what take-places and undo-places have told",
  "app/domain/geo/gazetteer/keep-places-file.server.ts":
    "keeps a file to be looked at; nobody finds its places until take-places, which tells it",
  "app/domain/offices/keep-territory-file.server.ts":
    "keeps a file for the preview; nothing is in force until confirm-import, which tells each change",
  "app/domain/invitations/send-invitation.server.ts":
    "notes that the letter left; that it was asked for is told by invite-staff and resend-invitation",
  "app/domain/privacy/keep-retention.server.ts":
    "puts the rules that ship in an empty place at the start; changes to them go by the register",
};

const commands = files.filter(
  ({ path, text }) => (areas.test(path) || calledByPages.has(path)) && writes.test(text),
);

test("whatever administrators, offices, entities and the privacy desk change is told by an event", () => {
  const telling = tellingFiles(files);
  expect(commands.length).toBeGreaterThan(30);
  const silent = commands.map(({ path }) => path).filter((path) => !telling.has(path));
  expect(silent).toEqual(Object.keys(exceptions).toSorted());
});

test.each([
  ["a command that appends", true, "await appendEvent(tx, by, {});"],
  ["one that calls a function that does", true, 'import { keep } from "./keep.server.ts";\nkeep(tx);'],
  ["one that only names it", false, 'import { keep } from "./keep.server.ts";\nconst later = { keep };'],
  ["one that needs its type", false, 'import { type Kept } from "./keep.server.ts";\nconst a = f();'],
  ["one that calls another's of that name", false, 'import { keep } from "./keep.server.ts";\nx.keep(tx);'],
  ["one that tells nobody", false, "await db.write((tx) => tx.insert(rows));"],
])("%s is told apart", (_name, tells, text) => {
  const keep = { path: "app/domain/market/keep.server.ts", text: "await appendEvents(tx, by, []);" };
  const command = { path: "app/domain/market/command.server.ts", text };
  expect(tellingFiles([keep, command]).has(command.path)).toBe(tells);
});
