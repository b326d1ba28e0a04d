import { expect, test } from "vitest";
import { FilesUnavailable } from "./files.ts";
import { troubleOf } from "./trouble.ts";

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

test.each([
  [coded("SQLITE_FULL", "SQLITE_FULL: database or disk is full"), "no-room-now"],
  [new Error("Failed query", { cause: coded("SQLITE_FULL") }), "no-room-now"],
  [coded("ENOSPC", "ENOSPC: no space left on device, write"), "no-room-now"],
  [coded("SQLITE_BUSY"), "store-busy-now"],
  [new FilesUnavailable("no-room"), "no-room-now"],
  [new FilesUnavailable("unreachable"), "files-away-now"],
  [
    Object.assign(new Error("of the bundle's own class"), { name: "FilesUnavailable", fault: "no-room" }),
    "no-room-now",
  ],
  [Object.assign(new Error("of no known fault"), { name: "FilesUnavailable", fault: "?" }), undefined],
  [coded("SQLITE_CONSTRAINT"), undefined],
  [new Error("a defect"), undefined],
  ["text", undefined],
])("%s is %s", (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble);
});
