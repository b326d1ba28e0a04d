import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { filesIn } from "#app/platform/disk-files.ts";
import type { Files, ListedFile } from "#app/platform/files.ts";
import { s3AddressOf } from "#app/platform/files-address.ts";
import { filesOnS3 } from "#app/platform/s3-files.ts";
import { openS3Server, s3Keys } from "#tests/setup/s3-server.ts";

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "wenji-files-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function onS3(folder: string) {
  const server = await openS3Server();
  const address = s3AddressOf(server.address());
  if (typeof address === "string") throw new Error(address);
  return { server, files: filesOnS3(address, s3Keys, folder) };
}

const stores: [string, (folder: string) => Promise<Files>][] = [
  ["a folder", async (folder) => filesIn(folder)],
  ["an S3 server", async (folder) => (await onS3(folder)).files],
];

async function all(files: Files): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  for await (const file of files.list()) found.push(file);
  return found;
}

describe.each(stores)("files in %s", (_name, open) => {
  test("what was put comes back whole, under the digest of its bytes", async () => {
    const files = await open(await newFolder());
    const bytes = randomBytes(70_000);
    const digest = await files.put(bytes);
    expect(digest).toBe(digestOf(bytes));
    expect(Buffer.from((await files.get(digest)) ?? [])).toEqual(bytes);
    expect(await files.size(digest)).toBe(70_000);
    expect(await files.put(bytes)).toBe(digest);
    expect((await all(files)).map((file) => [file.digest, file.size])).toEqual([[digest, 70_000]]);
  });

  test("an empty file is a file", async () => {
    const files = await open(await newFolder());
    const digest = await files.put(new Uint8Array());
    expect(await files.size(digest)).toBe(0);
    expect(await files.get(digest)).toHaveLength(0);
  });

  test("a stream of many megabytes is kept without ever being whole in memory, and read in parts", async () => {
    const files = await open(await newFolder());
    const chunk = randomBytes(1 << 20);
    const kept = await files.putStream(Readable.from(Array.from({ length: 24 }, () => chunk)));
    expect(kept.size).toBe(24 << 20);
    const opened = await files.open(kept.digest);
    expect(opened?.size).toBe(kept.size);
    const hash = createHash("sha256");
    for await (const part of opened?.stream ?? []) hash.update(part);
    expect(hash.digest("hex")).toBe(kept.digest);
    const part = await files.open(kept.digest, { from: (1 << 20) - 2, to: (1 << 20) + 1 });
    expect(part?.size).toBe(kept.size);
    const expected = Buffer.concat([chunk.subarray(-2), chunk.subarray(0, 2)]);
    expect(part && (await buffer(part.stream))).toEqual(expected);
  });

  test("a stream that breaks off leaves nothing behind", async () => {
    const folder = await newFolder();
    const files = await open(folder);
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(1000);
        throw new Error("the sender went away");
      })(),
    );
    await expect(files.putStream(broken)).rejects.toThrow("the sender went away");
    expect(await all(files)).toEqual([]);
    expect(await readdir(folder, { recursive: true }).then((names) => names.filter(isDraft))).toEqual([]);
  });

  test("what is not there is not there, whatever it is called", async () => {
    const files = await open(await newFolder());
    const absent = digestOf(Buffer.from("never put"));
    for (const digest of [absent, "../../etc/passwd", "", "AB".repeat(32), `${absent}/x`]) {
      expect(await files.get(digest)).toBeUndefined();
      expect(await files.open(digest)).toBeUndefined();
      expect(await files.size(digest)).toBeUndefined();
      await files.remove(digest);
    }
  });

  test("a file that was removed is gone, and only that one", async () => {
    const files = await open(await newFolder());
    const [first, second] = [await files.put(Buffer.from("a")), await files.put(Buffer.from("b"))];
    await files.remove(first);
    expect(await files.get(first)).toBeUndefined();
    expect((await all(files)).map(({ digest }) => digest)).toEqual([second]);
  });

  test("many writers of the same and of different bytes at once keep each once", async () => {
    const files = await open(await newFolder());
    const digests = await Promise.all(
      Array.from({ length: 24 }, (_, place) => files.put(Buffer.from(`file ${place % 6}`))),
    );
    expect(new Set(digests).size).toBe(6);
    expect(await all(files)).toHaveLength(6);
  });

  test("a store that can be used has no fault", async () => {
    expect(await (await open(await newFolder())).check()).toBeUndefined();
  });
});

const isDraft = (name: string) => /draft-/.test(name);

test("more files than one page of a listing are all listed", async () => {
  const { files } = await onS3(await newFolder());
  const digests: string[] = [];
  for (let at = 0; at < 1050; at += 50) {
    const some = Array.from({ length: 50 }, (_, place) => files.put(Buffer.from(`${at + place}`)));
    digests.push(...(await Promise.all(some)));
  }
  expect((await all(files)).map(({ digest }) => digest).toSorted()).toEqual(digests.toSorted());
}, 60_000);

test("a hiccup of the server is not noticed; a server that is down is, and is found again", async () => {
  const { server, files } = await onS3(await newFolder());
  let refused = 0;
  server.interrupt((_req, res) => {
    if (++refused === 2) server.interrupt(undefined);
    res.writeHead(503).end();
  });
  const digest = await files.put(Buffer.from("once"));
  expect(refused).toBe(2);

  await server.stop();
  await expect(files.get(digest)).rejects.toMatchObject({ name: "FilesUnavailable", fault: "unreachable" });
  await expect(files.put(Buffer.from("twice"))).rejects.toMatchObject({ fault: "unreachable" });
  expect(await files.check()).toBe("unreachable");
  await server.startAgain();
  expect(await files.check()).toBeUndefined();
  expect(Buffer.from((await files.get(digest)) ?? []).toString()).toBe("once");
});

test("a full store and a wrong bucket or key are told apart, and not tried in vain", async () => {
  const { server, files } = await onS3(await newFolder());
  const address = s3AddressOf(server.address());
  if (typeof address === "string") throw new Error(address);
  const folder = await newFolder();
  const other = filesOnS3({ ...address, bucket: "no-such-bucket" }, s3Keys, folder);
  expect(await other.check()).toBe("wrong-bucket");
  const stranger = filesOnS3(address, { key: "S3RVER", secret: "wrong" }, folder);
  expect(await stranger.check()).toBe("wrong-key");
  await expect(stranger.put(Buffer.from("x"))).rejects.toMatchObject({ fault: "wrong-key" });
  server.interrupt((req, res) => {
    const body = "<Error><Code>XMinioStorageFull</Code><Message>full</Message></Error>";
    if (req.method === "HEAD") res.writeHead(404).end();
    else req.resume().on("end", () => res.writeHead(507, { "content-type": "application/xml" }).end(body));
  });
  server.requests.length = 0;
  await expect(files.put(Buffer.from("x"))).rejects.toMatchObject({ fault: "no-room" });
  expect(server.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
});
