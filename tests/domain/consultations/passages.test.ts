import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import {
  ownContributions,
  publicContributions,
} from "#app/domain/consultations/contribution-queries.server.ts";
import { assignPassage } from "#app/domain/consultations/decide-passage.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { events } from "#db/schema/audit.ts";
import { passages } from "#db/schema/consultations.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aContributionInput } from "#tests/factories/consultations.ts";
import { aLetter, letterWords } from "#tests/factories/letters.ts";
import { must } from "#tests/factories/market.ts";

const words = letterWords;

test("a letter is split by a person where they say, its words never change, and each character stays in one passage", async () => {
  const { portal, file, cut } = await aLetter();
  expect(await file()).toMatchObject({ splitBy: null, covered: true, passages: [{ words }] });
  must(await cut(1, { act: "split", at: 6 }));
  must(await cut(2, { act: "before", within: 6, words: "桥也" }));
  expect(await cut(2, { act: "split", at: 3 })).toMatchObject({ reason: "changed-meanwhile" });
  expect(await cut(3, { act: "before", within: 0, words: "桥也" })).toMatchObject({
    reason: "words-not-there",
  });
  expect(await cut(3, { act: "split", at: 6 })).toMatchObject({ reason: "cut-already-there" });
  const split = await file();
  expect(split.passages.map((each) => each.words)).toEqual(["步行道断了。", "请接到学校。", "桥也要修。"]);
  expect(split).toMatchObject({ splitBy: "周", covered: true, words });
  must(await cut(3, { act: "merge", at: 6 }));
  expect((await file()).passages.map((each) => each.words)).toEqual([
    "步行道断了。请接到学校。",
    "桥也要修。",
  ]);
  const told = JSON.stringify(await portal.db.read.select().from(events));
  expect(told).not.toContain("步行道");
});

test("a decision was about the words that it was made on: a split takes it back and keeps its draft", async () => {
  const { portal, file, cut, decide } = await aLetter();
  const [whole] = (await file()).passages;
  must(await decide(whole ?? { id: "", revision: 0 }));
  must(await cut(1, { act: "split", at: 6 }));
  const draft = { draftAdoption: "partly", draftReason: "已列入近期计划。" };
  expect(await portal.db.read.select().from(passages).orderBy(asc(passages.from))).toMatchObject([
    { adoption: null, decidedBy: null, reason: null, ...draft, topic: "交通", unitId: "water", until: 6 },
    { adoption: null, reason: null, ...draft, from: 6 },
  ]);
});

test("two officials who decide one passage at once: the second is told, and the first one's words stand", async () => {
  const { coordinator, officer, file, decide, portal, number } = await aLetter();
  const [passage] = (await file()).passages;
  if (!passage) throw new Error("no passage");
  expect(await contributionFile(portal, officer, { number, position: 1 })).toBeUndefined();
  const unit = { number, passageId: passage.id, revision: 1, unit: "water", topic: null, subject: "" };
  must(await assignPassage(portal, coordinator, unit));
  await reactToEvents(portal, tellingsOf);
  expect(await portal.db.read.select().from(deliveries)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ template: "passage-to-study", recipient: `person:${officer.id}` }),
    ]),
  );
  const seen = { id: passage.id, revision: 2 };
  const [one, two] = await Promise.all([
    decide(seen, officer, "承办单位的理由"),
    decide(seen, coordinator, "专班的理由"),
  ]);
  expect(one).toMatchObject({ ok: true });
  expect(two).toMatchObject({ reason: "changed-meanwhile" });
  expect(await file()).toMatchObject({ passages: [{ reason: "承办单位的理由", decider: "吴" }] });
});

test("an officer decides what was given to their unit and gives it to no other; nobody decides their own words", async () => {
  const { portal, coordinator, officer, resident, number, file, decide } = await aLetter();
  const [passage] = (await file()).passages;
  if (!passage) throw new Error("no passage");
  expect(await decide(passage, officer)).toMatchObject({ reason: "not-allowed" });
  expect(await decide(passage, resident)).toMatchObject({ reason: "not-found" });
  const unit = { number, passageId: passage.id, revision: 1, unit: "no-unit", topic: null, subject: "" };
  expect(await assignPassage(portal, coordinator, unit)).toMatchObject({ reason: "unit-unknown" });
  must(
    await contribute(portal, coordinator, { ...aContributionInput(), submissionKey: "own0000000", number }),
  );
  const own = await contributionFile(portal, coordinator, { number, position: 2 });
  expect(await decide(own?.passages[0] ?? passage)).toMatchObject({ reason: "own-words" });
});

test("concluding waits for every passage and names the first; nothing is public before the result; then everybody is told", async () => {
  const { portal, coordinator, second, resident, number, id, file, cut, decide, advance } = await aLetter();
  expect(await advance("collate")).toMatchObject({ reason: "state-does-not-allow" });
  portal.clock.moveTo("2026-04-02T02:00:00.000Z");
  expect(await advance("collate")).toMatchObject({ reason: "passages-not-collated" });
  must(await cut(1, { act: "split", at: 12 }));
  const [first, last] = (await file()).passages;
  if (!first || !last) throw new Error("no passages");
  for (const { id: passageId, revision } of [first, last])
    must(
      await assignPassage(portal, coordinator, {
        ...{ number, passageId, revision, unit: "water", topic: null, subject: "" },
      }),
    );
  must(await advance("collate"));
  must(await decide({ id: first.id, revision: first.revision + 1 }));
  expect(await advance("conclude")).toMatchObject({ reason: "passages-undecided" });
  expect(await consultationFile(portal, coordinator, number)).toMatchObject({
    ...{ tally: { all: 2, undecided: 1, became: { partly: 1 } }, next: { id: last.id, position: 1 } },
  });
  must(await decide({ id: last.id, revision: last.revision + 1 }));
  must(await advance("conclude"));
  expect(await decide({ id: last.id, revision: last.revision + 2 })).toMatchObject({
    reason: "state-does-not-allow",
  });
  expect(await advance("review")).toMatchObject({ reason: "other-person-needed" });
  must(await advance("review", second));
  const shown = async (state: "reviewed" | "answered") =>
    (await publicContributions(portal.db.read, { id, state }, 1)).lines;
  expect(await shown("reviewed")).toMatchObject([{ passages: [] }]);
  const today = "2026-04-02";
  expect((await ownContributions(portal.db.read, resident, { page: 1, today })).lines).toMatchObject([
    { passages: [] },
  ]);
  must(await advance("answer"));
  expect(await shown("answered")).toMatchObject([
    {
      name: "朱**",
      passages: [{ words: "步行道断了。请接到学校。", adoption: "partly" }, { words: "桥也要修。" }],
    },
  ]);
  expect((await ownContributions(portal.db.read, resident, { page: 1, today })).lines).toMatchObject([
    { passages: [{ adoption: "partly" }, { adoption: "partly" }] },
  ]);
  await reactToEvents(portal, tellingsOf);
  expect(await portal.db.read.select().from(deliveries)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ template: "consultation-answered", recipient: `person:${resident.id}` }),
    ]),
  );
  must(await advance("archive"));
});
