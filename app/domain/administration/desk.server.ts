import type { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { changeRecord } from "./change-record.server.ts";
import { factDifferences } from "./fact-differences.ts";
import { sameValue } from "./keep-change.server.ts";
import type { RecordForm } from "./record-form.ts";
import type { ChangePreview, HistoryLine, RecordLine } from "./record-line.ts";
import type { RecordChoices, RecordFace, RecordNames } from "./register-fact.ts";
import { historyOf, recordsAsOf, versionOf } from "./register-history-queries.server.ts";
import type { RegisterKind } from "./register-kinds.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";

type DeskDeps = Pick<Deps, "db" | "clock" | "zone">;

export type DeskRecord = RecordLine & { version: number; values: Record<string, string | string[]> };

/** What was posted about one record, ready to be looked at and made. `version` is the one it was written from. */
export type Posting = {
  key: string;
  preview(deps: DeskDeps, version: number): Promise<Decision<ChangePreview, string>>;
  confirm(
    deps: DeskDeps,
    actor: Actor,
    version: number,
    reason: string,
  ): Promise<Decision<{ version: number }, string>>;
};

/** One kind of record as pages work with it, whatever its values are. */
export type Desk = {
  kind: RegisterKind;
  canAdd: boolean;
  lines(reads: Reads, asOf?: string): Promise<RecordLine[]>;
  /** The same a page at a time. */
  page(reads: Reads, asked: number, asOf?: string): Promise<LinePage>;
  record(deps: DeskDeps, key: string): Promise<DeskRecord | undefined>;
  history(reads: Reads, key: string, page?: number): Promise<{ lines: HistoryLine[]; more: boolean }>;
  /** What the form's lists offer, by the field's name. */
  choices(reads: Reads): Promise<RecordChoices>;
  /** The form of a record, or of a new one. */
  form(key?: string): z.ZodType<Posting>;
};

export type LinePage = { lines: RecordLine[]; page: number; pages: number };
const linesAPage = 100;
const pagesOf = (all: number) => Math.max(1, Math.ceil(all / linesAPage));

const noNames: RecordNames = new Map();

type Desked<Value, Posted> = {
  kind: RegisteredKind<Value>;
  form: RecordForm<Value, Posted>;
  face(value: Value, key: string, names: RecordNames): RecordFace;
  /** Names of other records that a face speaks of. */
  names?(reads: Reads): Promise<RecordNames>;
  choices?(reads: Reads): Promise<RecordChoices>;
};

/** A desk for a kind: its form, and how a record of it reads. */
export function deskFor<Value, Posted>(desked: Desked<Value, Posted>): Desk {
  const { kind, form, face } = desked;
  const namesIn = async (reads: Reads) => (await desked.names?.(reads)) ?? noNames;
  const linesOf = async (reads: Reads, records: Iterable<[string, Value]>) => {
    const names = await namesIn(reads);
    return [...records].map(([key, value]) => ({ key, ...face(value, key, names) }));
  };
  return {
    kind: kind.kind,
    canAdd: form.keyOf !== undefined,
    lines: async (reads, asOf) => linesOf(reads, await recordsAsOf(reads, kind, asOf)),
    async page(reads, asked, asOf) {
      const from = (page: number) => (page - 1) * linesAPage;
      if (kind.readPage && asOf === undefined) {
        const { records, all } = await kind.readPage(reads, { limit: linesAPage, offset: from(asked) });
        const pages = pagesOf(all);
        if (asked > pages) return await this.page(reads, pages);
        return { lines: await linesOf(reads, records), page: asked, pages };
      }
      const all = [...(await recordsAsOf(reads, kind, asOf))];
      const page = Math.min(asked, pagesOf(all.length));
      const shown = all.slice(from(page), from(page + 1));
      return { lines: await linesOf(reads, shown), page, pages: pagesOf(all.length) };
    },
    async record({ db, clock, zone }, key) {
      const value = await kind.read(db.read, key);
      const version = await versionOf(db.read, kind.kind, key, value !== undefined);
      if (value === undefined) return undefined;
      const values = form.values(value, civilDateOf(clock.now(), zone));
      return { key, version, values, ...face(value, key, await namesIn(db.read)) };
    },
    async history(reads, key, page) {
      const { changes, more } = await historyOf(reads, kind, key, page);
      const names = await namesIn(reads);
      const facts = (value: Value | undefined) => (value === undefined ? [] : face(value, key, names).facts);
      const lines = changes.map(({ version, validFrom, reason, by, changedAt, before, after }) => ({
        ...{ version, validFrom, reason, by, at: changedAt },
        differences: factDifferences(facts(before), facts(after)),
      }));
      return { lines, more };
    },
    choices: async (reads) => (await desked.choices?.(reads)) ?? {},
    form: (key) => form.shape.transform((posted) => postingOf(desked, posted, key)),
  };
}

function postingOf<Value, Posted>(
  { kind, form, face, ...desked }: Desked<Value, Posted>,
  posted: Posted,
  known: string | undefined,
): Posting {
  const key = known ?? form.keyOf?.(posted) ?? "";
  const propose = async ({ db, clock, zone }: DeskDeps) => {
    const now = clock.now();
    const today = civilDateOf(now, zone);
    const before = await kind.read(db.read, key);
    if (known === undefined && before !== undefined) return refuse("record-exists");
    const applied = form.apply(before, posted, today);
    return applied.ok ? { ok: true as const, key, before, after: applied.after, today, now, zone } : applied;
  };
  return {
    key,
    async preview(deps, version) {
      const proposed = await propose(deps);
      if (!proposed.ok) return proposed;
      const reads = deps.db.read;
      const { before, after } = proposed;
      if ((await versionOf(reads, kind.kind, key, before !== undefined)) !== version)
        return refuse("changed-meanwhile");
      if (sameValue(kind, before, after)) return refuse("nothing-changed");
      const against = await kind.check?.(reads, proposed);
      if (against) return against;
      const names = (await desked.names?.(reads)) ?? noNames;
      const facts = (value: Value | undefined) => (value === undefined ? [] : face(value, key, names).facts);
      return {
        ok: true,
        differences: factDifferences(facts(before), facts(after)),
        effects: await kind.effects(reads, proposed),
      };
    },
    async confirm(deps, actor, version, reason) {
      const proposed = await propose(deps);
      if (!proposed.ok) return proposed;
      return changeRecord(deps, actor, kind, { key, after: proposed.after, version, reason });
    },
  };
}
