import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, deflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needPhotos, needs } from "#db/schema/needs.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";

let town: RightsTown;
/** What the town itself brings: documents, a template, the text of an export. */
let brought: string[];
beforeAll(async () => {
  town = await openRightsTown();
  brought = (await keptFiles()).map(({ name }) => name);
});
afterAll(() => town?.close());

async function keptFiles() {
  const folder = join(town.portal.data, "files");
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }));
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const script = "<script>alert('polyglot')</script>";

const filled = {
  ...{ step: "what", place: "coordinates", coordinates: "118.6, 30.28", kind: "suggestion" },
  ...{ category: "transport", visibility: "public", words: "门口没有人行道，孩子每天走在车流里。" },
};

/** Sends the second step with a file, as a browser does. */
async function upload(
  file: Uint8Array,
  name: string,
  type = "image/jpeg",
  more: Record<string, string> = {},
) {
  const body = new FormData();
  for (const [field, value] of Object.entries({ ...filled, intent: "add-photos", ...more }))
    body.append(field, value);
  body.append("photos", new File([new Uint8Array(file)], name, { type }));
  const { origin } = town.portal;
  const headers = { Origin: origin, Cookie: town.cookieOf("author") };
  const answer = await fetch(`${origin}/needs/new`, { method: "POST", redirect: "manual", headers, body });
  const page = await answer.text();
  return { status: answer.status, page, token: /name="photo" value="([^"]+)"/.exec(page)?.[1] };
}

async function png(width: number, height: number, raw: Uint8Array): Promise<Uint8Array> {
  const chunk = (type: string, data: Uint8Array) => {
    const body = joined(bytes(type), data);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    Buffer.from(body).copy(frame, 4);
    frame.writeUInt32BE(crc(body), body.length + 4);
    return new Uint8Array(frame);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return joined(
    bytes("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    chunk("IDAT", raw),
    chunk("IEND", new Uint8Array()),
  );
}

function crc(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

describe("a file that is two things at once", () => {
  const gif = bytes("GIF89a/*\x00\x00\xff\x00*/=1;alert(1)//");
  const svg = bytes(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`);
  test.each([
    ["a GIF that is a script", gif, "a.gif", "image/gif"],
    ["a drawing with a script", svg, "a.svg", "image/svg+xml"],
    ["a drawing that says it is a photo", svg, "a.jpg", "image/jpeg"],
    ["a page that says it is a photo", bytes(`<html>${script}`), "a.png", "image/png"],
    ["a page behind the first signs of a photo", bytes(`\xff\xd8\xff\xe0${script}`), "a.jpg", "image/jpeg"],
    ["a program", bytes("MZ\x90\x00This program"), "a.jpg", "image/jpeg"],
    ["an archive", joined(bytes("PK\x03\x04"), deflateRawSync(Buffer.alloc(1000))), "a.jpg", "image/jpeg"],
    ["nothing but a name", bytes("x"), "a.jpg", "image/jpeg"],
  ])("is not taken: %s", async (_what, file, name, type) => {
    const { status, token, page } = await upload(file, name, type);
    expect([status, token]).toEqual([422, undefined]);
    expect(page).not.toContain(script);
  });

  test("a photo with a page, an archive and a script behind and inside it is drawn anew", async () => {
    const tail = bytes(`${script}PK\x03\x04`);
    const exif = await sharp(await aPhoto(80, 60))
      .withExif({ IFD0: { ImageDescription: script, Artist: "<img src=x onerror=alert(1)>" } })
      .toBuffer();
    const { status, token } = await upload(joined(new Uint8Array(exif), tail), "a.jpg");
    expect(status).toBe(200);
    const sent = await upload(await aPhoto(), "b.jpg", "image/jpeg", {
      ...{ step: "check", intent: "send", key: "polyglot", photo: token ?? "" },
    });
    expect(sent.status).toBe(303);
    const [photo] = await town.deps.db.read.select().from(needPhotos);
    for (const size of ["", "?size=small"]) {
      const got = await fetch(`${town.portal.origin}/photos/${photo?.id}${size}`, {
        headers: { Cookie: town.cookieOf("author") },
      });
      const text = Buffer.from(await got.arrayBuffer()).toString("latin1");
      expect(got.headers.get("content-type")).toBe("image/webp");
      expect(got.headers.get("x-content-type-options")).toBe("nosniff");
      expect(text.slice(8, 12)).toBe("WEBP");
      expect(["script", "onerror", "PK\x03\x04"].filter((part) => text.includes(part))).toEqual([]);
    }
  });
});

describe("a bomb", () => {
  test("of few bytes and very many pixels is refused before it is opened", async () => {
    const side = 60_000;
    const file = await png(side, side, new Uint8Array(deflateSync(Buffer.alloc(10_000_000), { level: 9 })));
    const before = process.memoryUsage().rss;
    const { status, token } = await upload(file, "bomb.png", "image/png");
    expect([status, token]).toEqual([422, undefined]);
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
    expect((await fetch(`${town.portal.origin}/healthz`)).status).toBe(200);
  });

  test("whose head says small and whose body is large is no whole picture", async () => {
    const file = await png(20, 20, new Uint8Array(deflateSync(Buffer.alloc(50_000_000), { level: 9 })));
    expect((await upload(file, "bomb.png", "image/png")).status).toBeLessThan(500);
  });

  test("of compressed text in the picture's notes is never unfolded", async () => {
    const notes = joined(
      bytes("Comment\0\0"),
      new Uint8Array(deflateSync(Buffer.alloc(20_000_000), { level: 9 })),
    );
    const plain = Buffer.from(await aPhoto(30, 30, "png"));
    const frame = Buffer.alloc(notes.length + 12);
    frame.writeUInt32BE(notes.length, 0);
    frame.write("zTXt", 4, "latin1");
    frame.set(notes, 8);
    frame.writeUInt32BE(crc(frame.subarray(4, 8 + notes.length)), 8 + notes.length);
    const file = joined(
      new Uint8Array(plain.subarray(0, 33)),
      new Uint8Array(frame),
      new Uint8Array(plain.subarray(33)),
    );
    expect((await upload(file, "notes.png", "image/png")).status).toBeLessThan(500);
  });

  test("of a form with very many parts or endless headers is refused", async () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) => `--x\r\nContent-Disposition: form-data; name="a${at}"\r\n\r\n1\r\n`,
    );
    const long = `--x\r\nContent-Disposition: form-data; name="${"n".repeat(100_000)}"\r\n\r\n1\r\n`;
    for (const parts of [many.join(""), long]) {
      const answer = await fetch(`${town.portal.origin}/needs/new`, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: town.portal.origin, "Content-Type": "multipart/form-data; boundary=x" },
        body: `${parts}--x--\r\n`,
      });
      expect(answer.status).toBe(422);
    }
  });
});

describe("a name leads nowhere", () => {
  test.each([
    "../../../../wenji-was-here.jpg",
    "..\\..\\wenji-was-here.jpg",
    "/tmp/wenji-was-here.jpg",
    "wenji-was-here.jpg\0.html",
    "con",
    `"><img src=x onerror=alert(1)>.jpg`,
    "a".repeat(5000),
    ".htaccess",
  ])("%j", async (name) => {
    const good = await upload(await aPhoto(), name);
    expect(good.status).toBe(200);
    const bad = await upload(bytes("x"), name);
    expect(bad.status).toBe(422);
    expect(bad.page).not.toContain("<img src=x");
  });

  test("everything kept bears the name of its own digest", async () => {
    const kept = await keptFiles();
    for (const { name, path } of kept)
      expect(name).toBe(
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      );
    const uploaded = kept.filter(({ name }) => !brought.includes(name));
    expect(uploaded.length).toBeGreaterThan(0);
    // Each photo was drawn anew.
    for (const { path } of uploaded) expect((await readFile(path)).subarray(8, 12).toString()).toBe("WEBP");
    expect((await readdir(town.portal.data)).filter((name) => /wenji-was-here|htaccess/.test(name))).toEqual(
      [],
    );
  });
});

test("a need that is handed in with fields of its own choosing is still its writer's, new and of this house", async () => {
  const own = {
    ...{ step: "check", intent: "send", key: "mass", id: "chosen", number: "2020-000001", state: "closed" },
    ...{ authorId: town.people.neighbour.id, isPublic: "1", publication: "published", channel: "phone" },
    ...{ unitId: "water", plannerId: town.people.planner.id, submittedAt: "2020-01-01T00:00:00.000Z" },
    ...{ enteredBy: town.people.officer.id, authorName: "区长", dueOn: "2099-01-01", isOpen: "0" },
  };
  expect((await upload(await aPhoto(), "c.jpg", "image/jpeg", own)).status).toBe(303);
  const [need] = await town.deps.db.read
    .select()
    .from(needs)
    .where(eq(needs.submissionKey, `person:${town.people.author.id}:mass`));
  expect(need).toMatchObject({
    ...{ authorId: town.people.author.id, state: "submitted", channel: "web", enteredBy: null },
  });
  expect(need?.number).not.toBe("2020-000001");
  expect(need?.id).not.toBe("chosen");
  expect(need?.authorName).not.toBe("区长");
  expect(need?.submittedAt.slice(0, 4)).not.toBe("2020");
  expect(need?.dueOn).not.toBe("2099-01-01");
});
