import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { type ZipEntry, zipOf } from "./zip.server.ts";

async function* entries(...given: ZipEntry[]) {
  yield* given;
}

test("whoever reads no further ends what is being made", async () => {
  let ended = 0;
  async function* endless() {
    try {
      for (;;) yield Buffer.alloc(10_000, Math.random().toString());
    } finally {
      ended++;
    }
  }
  const zip = zipOf(entries({ name: "a", parts: endless(), stored: true }, { name: "b", parts: endless() }));
  expect((await zip.next()).done).toBe(false);
  await zip.return(undefined);
  expect(ended).toBe(1);
  const unread = zipOf(entries({ name: "a", parts: endless() }));
  await unread.return(undefined);
});

test("an entry that fails fails the whole, and nothing else", async () => {
  async function* failing() {
    yield "a";
    throw new Error("no more rows");
  }
  const read = async () => {
    for await (const _part of zipOf(entries({ name: "a", parts: failing() })));
  };
  await expect(read()).rejects.toThrow("no more rows");
});
