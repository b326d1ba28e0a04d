import type { z } from "zod";
import type { Reads, Tx } from "#db/client.ts";
import type { Instant } from "../calendar/instant.ts";
import type { Refusal } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import type { RegisterEffect } from "./register-effect.ts";
import type { RegisterKind } from "./register-kinds.ts";

/** A change that somebody is about to make. `after` is undefined where the record ends. */
export type Proposal<Value> = {
  key: string;
  before: Value | undefined;
  after: Value | undefined;
  /** The site's civil date and the moment. */
  today: string;
  now: Instant;
  zone: string;
};

export type RecordPage<Value> = { records: ReadonlyMap<string, Value>; all: number };

/** How the register reads, checks and writes one kind of record; the rows themselves belong to the kind's own area. */
export type RegisteredKind<Value> = {
  kind: RegisterKind;
  /** Every version satisfies it; an `after` that does not is refused. */
  shape: z.ZodType<Value>;
  read(reads: Reads, key: string): Promise<Value | undefined>;
  readAll(reads: Reads): Promise<ReadonlyMap<string, Value>>;
  /** A page of them in the same order, where there may be very many. */
  readPage?(reads: Reads, asked: { limit: number; offset: number }): Promise<RecordPage<Value>>;
  /** Puts the new version in place of the old one, within the register's own transaction. */
  write(tx: Tx, proposal: Proposal<Value>, actor: Actor): Promise<void>;
  /** What speaks against a change that is well formed in itself. */
  check?(reads: Reads, proposal: Proposal<Value>): Promise<Refusal<string> | undefined>;
  /** What the change will touch: open cases, people, pages. */
  effects(reads: Reads, proposal: Proposal<Value>): Promise<readonly RegisterEffect[]>;
  /** When a version begins to hold, where that is not the moment of the change. */
  validFrom?(value: Value): string;
};
