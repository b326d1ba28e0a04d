import { createHash } from "node:crypto";
import type { Person } from "../people/actor.ts";

/**
 * The key under which what somebody sent from one showing of a form stands once in the ledger. The same form with other words,
 * as when somebody goes back in their browser and changes them, is something else that was said.
 */
export function sentOnce(actor: Person, submissionKey: string, said: object): string {
  const digest = createHash("sha256")
    .update(JSON.stringify(inOrder(said)))
    .digest("base64url");
  return `${actor.id}:${submissionKey}:${digest}`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  const given = Object.entries(value).filter(([, each]) => each !== undefined);
  return given.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, inOrder(each)]);
}
