import { but, type Expected, type Row } from "./expected.ts";
import type { Part } from "./parts.ts";

const nobody: Part[] = ["visitor", "guest"];
const readers: Part[] = ["inspector", "administrator"];
const forReaders = (outcome: 200 | 422): Expected => ({
  "sign-in": nobody,
  [outcome]: readers,
  403: but(...nobody, ...readers),
});

/** The ledger is read by those who supervise and those who keep the portal. */
export const auditMatrix: Record<string, Row> = {
  "/office/audit": { get: { expected: forReaders(200) } },
  "/office/audit/chain": { get: { expected: forReaders(200) } },
  // Whoever has not said what for is asked first.
  "/office/audit.csv": {
    get: { expected: { "sign-in": nobody, on: readers, 403: but(...nobody, ...readers) } },
  },
  // Without a purpose nothing is taken along.
  "/office/audit/export": { get: { expected: forReaders(200) }, post: { expected: forReaders(422) } },
};
