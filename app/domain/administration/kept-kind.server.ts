import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Reads } from "#db/client.ts";
import { registerRecords } from "#db/schema/administration.ts";
import type { RegisterKind } from "./register-kinds.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";

type Kept<Value> = Pick<RegisteredKind<Value>, "kind" | "shape" | "read" | "readAll" | "write">;

/** A kind without a table of its own: a record is what an administrator made of it, else what the portal ships with. */
export function keptKind<Value>(
  kind: RegisterKind,
  shape: z.ZodType<Value>,
  shipped: ReadonlyMap<string, Value> | (() => Promise<ReadonlyMap<string, Value>>),
): Kept<Value> {
  const brought = async () => (typeof shipped === "function" ? await shipped() : shipped);
  return {
    kind,
    shape,
    async read(reads, key) {
      const [row] = await reads
        .select({ value: registerRecords.value })
        .from(registerRecords)
        .where(and(eq(registerRecords.kind, kind), eq(registerRecords.key, key)));
      return row ? shape.parse(row.value) : (await brought()).get(key);
    },
    async readAll(reads) {
      return new Map([...(await brought()), ...(await keptRecords(reads, kind, shape))]);
    },
    async write(tx, { key, after }) {
      if (after === undefined) throw new Error(`a ${kind} is changed or retired, never taken away`);
      await tx
        .insert(registerRecords)
        .values({ kind, key, value: after })
        .onConflictDoUpdate({
          target: [registerRecords.kind, registerRecords.key],
          set: { value: after },
        });
    },
  };
}

/** What administrators made of a kind's records, those that shipped left out; `key` names one. */
export async function keptRecords<Value>(
  reads: Reads,
  kind: RegisterKind,
  shape: z.ZodType<Value>,
  key?: string,
): Promise<[string, Value][]> {
  const rows = await reads
    .select()
    .from(registerRecords)
    .where(and(eq(registerRecords.kind, kind), key === undefined ? undefined : eq(registerRecords.key, key)));
  return rows.map(({ key, value }) => [key, shape.parse(value)]);
}
