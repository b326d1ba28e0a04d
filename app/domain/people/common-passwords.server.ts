import { readFile } from "node:fs/promises";

let read: Promise<ReadonlySet<string>> | undefined;

/** The passwords that attackers try first, in lower case; read when a password is first set. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  read ??= readFile("content/passwords/common.txt", "utf8").then((text) => new Set(text.split("\n")));
  return read;
}
