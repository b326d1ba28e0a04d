import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { filesIn } from "#app/platform/disk-files.ts";
import { troubleOf } from "#app/platform/trouble.ts";
import { countRows } from "#db/snapshot.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto, asFile } from "#tests/factories/photos.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { openSignInPortal } from "#tests/factories/signing-in.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { testOnSmallDisk } from "#tests/setup/small-disk.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

/** Lets the writing connection have so many pages more than there are; undefined: as many as it wants. */
async function allowPages(portal: TestPortal, more: number | undefined) {
  const { rows } = await portal.db.client.execute("PRAGMA page_count");
  const most = more === undefined ? 1_000_000 : Number(rows[0]?.page_count) + more;
  const write = portal.db.write;
  portal.db = {
    ...portal.db,
    write: (work) =>
      write(async (tx, script) => {
        await tx.run(sql.raw(`PRAGMA max_page_count = ${most}`));
        return await work(tx, script);
      }),
  };
}

test("a need for which the database has no page left is refused whole, and taken when there is room", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(portal, { id: "all", unitId: "transport" });
  const author = await aPerson(portal, "居民123456");
  await allowPages(portal, 2);
  const words = "小学门口没有人行道，孩子每天走在车流里。".repeat(40);
  const send = (key: string) => submitNeed(portal, author, aSubmission({ submissionKey: key, words }));
  const taken: string[] = [];
  let refused: unknown;
  for (let place = 0; place < 200 && !refused; place++) {
    const key = `need-${place}`;
    await send(key).then(
      (sent) => void (sent.ok && taken.push(key)),
      (error: unknown) => {
        refused = error;
      },
    );
  }
  expect(troubleOf(refused)).toBe("no-room-now");
  expect(taken.length).toBeGreaterThan(0);
  const rows = await countRows(portal.db.read);
  expect([rows.needs, rows.need_moves_made, rows.events]).toEqual(Array(3).fill(taken.length));
  await expect(send("again"), "still full").rejects.toThrow();

  await allowPages(portal, undefined);
  expect(await send("again")).toMatchObject({ ok: true });
  expect(await checkLedger(portal)).toMatchObject({ ok: true, rows: taken.length + 1 });
  const { rows: checked } = await portal.db.client.execute("PRAGMA integrity_check");
  expect(checked[0]?.integrity_check).toBe("ok");
});

const form = (key: string) => ({
  ...{ step: "check", intent: "send", key, place: "coordinates", coordinates: "118.6, 30.28" },
  ...{ kind: "suggestion", category: "transport", visibility: "public" },
  words: `小学门口没有人行道，孩子每天走在车流里。第 ${key} 份。${"天天如此，请尽快处理。".repeat(60)}`,
});

async function send(town: RightsTown, fields: Record<string, string | File>, lang: string) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const { origin } = town.portal;
  const headers = { Origin: origin, Cookie: `${town.cookieOf("author")}; lang=${lang}` };
  const answer = await fetch(`${origin}/needs/new`, { method: "POST", redirect: "manual", headers, body });
  return { status: answer.status, html: await answer.text() };
}

testOnSmallDisk(
  "a portal whose disk is full refuses with words and everything typed, goes on showing pages, and takes forms again",
  48,
  async (disk) => {
    const town = await openRightsTown(join(disk.folder, "data"));
    try {
      await routingRulesOf(town.deps, { id: "all", unitId: "transport" });
      expect(await send(town, form("before"), "en")).toMatchObject({ status: 303 });
      await disk.fill(120_000);
      const taken = ["before"];
      let refused: Awaited<ReturnType<typeof send>> | undefined;
      for (let place = 0; place < 200 && !refused; place++) {
        const answer = await send(town, form(`full-${place}`), place % 2 ? "en" : "zh-CN");
        if (answer.status === 303) taken.push(`full-${place}`);
        else refused = answer;
      }
      expect(refused?.status, town.portal.log().slice(-3000)).toBe(507);
      for (const lang of ["en", "zh-CN"]) {
        const { status, html } = await send(town, form("kept"), lang);
        expect(status).toBe(507);
        expect(html).toContain(lang === "en" ? "no room left" : "没有空间");
        expect(html).toContain("第 kept 份");
        expect(html).toMatch(/<form method="post" action="\/needs\/new"/);
      }
      const photo = asFile(await aPhoto(2000, 1500));
      const withPhoto = await send(
        town,
        { ...form("photo"), step: "what", intent: "add-photos", photos: photo },
        "en",
      );
      // Refused by the file store or, before that, by the count of photos: the words stay either way.
      expect(withPhoto.html).toMatch(/no room for photos|no room left/);
      expect(withPhoto.html).toContain("第 photo 份");
      for (const path of ["/", "/map", "/tasks", "/rates", "/account/messages", "/readyz"]) {
        const headers = { Cookie: town.cookieOf("author") };
        expect((await fetch(`${town.portal.origin}${path}`, { headers })).status, path).toBe(200);
      }
      await disk.empty();
      expect(await send(town, form("kept"), "en")).toMatchObject({ status: 303 });
      const { rows } = await town.deps.db.client.execute("SELECT submission_key FROM needs");
      const kept = rows.map((row) =>
        String(row.submission_key ?? "")
          .split(":")
          .at(-1),
      );
      expect(kept.filter((key) => /^(before|full|kept)/.test(String(key))).toSorted()).toEqual(
        [...taken, "kept"].toSorted(),
      );
      expect(await checkLedger(town.deps)).toMatchObject({ ok: true });
      expect((await town.deps.db.client.execute("PRAGMA integrity_check")).rows[0]?.integrity_check).toBe(
        "ok",
      );
    } finally {
      await town.close();
    }
  },
  120_000,
);

testOnSmallDisk("a file store that is full says so and keeps nothing half", 2, async (disk) => {
  const files = filesIn(join(disk.folder, "files"));
  const small = await files.put(Buffer.alloc(1000));
  await expect(files.put(Buffer.alloc(3 << 20))).rejects.toMatchObject({ fault: "no-room" });
  expect(await readdir(join(disk.folder, "files", "drafts"))).toEqual([]);
  expect(await files.size(small)).toBe(1000);
});

testOnSmallDisk(
  "a backup for which there is no room leaves nothing, and the portal alone",
  2,
  async (disk) => {
    const portal = await openSignInPortal();
    await mkdir(join(disk.folder, "kept"));
    const { rows } = await portal.db.client.execute(
      "SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size",
    );
    // Room for half a snapshot; then for all of it, and not for the archive.
    for (const left of [Number(rows[0]?.size) / 2, Number(rows[0]?.size) + 20_000]) {
      await disk.fill(Math.floor(left));
      const { code, said } = await wenji(portal, "backup", join(disk.folder, "kept", "backup.tar.gz"));
      expect([code, said]).toEqual([1, expect.stringContaining("no room")]);
      expect(await readdir(join(disk.folder, "kept"))).toEqual([]);
      await disk.empty();
    }
    expect(await checkLedger(portal)).toMatchObject({ ok: true });
  },
);

test("a log that can't be written stops nothing", async () => {
  const folder = (await openTestPortal()).folder;
  const script = join(folder, "talk.ts");
  const log = join(process.cwd(), "app/platform/log.ts");
  await writeFile(
    script,
    `import { createLog } from ${JSON.stringify(log)};
     const log = createLog("info");
     for (let line = 0; line < 5000; line++) log.info({ line }, "a line that finds no room on the disk");
     setTimeout(() => process.stdout.write("still here"), 100);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", openSync("/dev/full", "w")] });
  let said = "";
  child.stdout?.on("data", (text) => {
    said += text;
  });
  expect((await once(child, "exit"))[0]).toBe(0);
  expect(said).toBe("still here");
});
