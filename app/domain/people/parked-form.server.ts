import { and, eq, gt, lt } from "drizzle-orm";
import { z } from "zod";
import { openForBrowser, sealForBrowser } from "#app/platform/browser-seal.ts";
import type { Deps } from "#app/platform/deps.ts";
import { parkedForms } from "#db/schema/drafts.ts";
import type { Actor } from "./actor.ts";
import type { Act } from "./proof-rules.ts";

type Kept = Pick<Deps, "db" | "ids" | "clock" | "secrets">;
/** `unnamed`: a form of any kind, sent after the session had ended. */
export type ParkedAct = Act | "unnamed";
type Parking = {
  browserKey: string;
  actor: Actor;
  act: ParkedAct;
  /** The path that the form goes to. */
  target: string;
  values: Record<string, string[]>;
  /** How many files came with it: they are not kept. */
  files: number;
};

const minutesKept = 60;
/** Signs that a whole form may have: anybody may leave one. */
const mostSigns = 200_000;
const sealedShape = z.object({ values: z.record(z.string(), z.array(z.string())), files: z.number() });

/**
 * Keeps a form while its sender proves who they are: sealed with a key that only that browser has, and given back to nobody
 * but the same person. Undefined for what is larger than any form.
 */
export async function parkForm({ db, ids, clock, secrets }: Kept, parking: Parking) {
  const { browserKey, actor, act, target, values, files } = parking;
  const text = JSON.stringify({ values, files });
  if (text.length > mostSigns) return undefined;
  const id = ids.next();
  const now = clock.now();
  const row = {
    ...{ id, act, target, browserDigest: secrets.digest("browser", browserKey) },
    personId: personIn(actor),
    sealed: sealForBrowser(secrets, browserKey, `parked:${id}`, text),
    keptUntil: new Date(Date.parse(now) + minutesKept * 60_000).toISOString(),
  };
  await db.write(async (tx) => {
    await tx.delete(parkedForms).where(lt(parkedForms.keptUntil, now));
    await tx.insert(parkedForms).values(row);
  });
  return id;
}

/** A parked form, for its own browser and person, as long as it is kept. */
export async function parkedForm(
  { db, clock, secrets }: Pick<Kept, "db" | "clock" | "secrets">,
  { id, browserKey, actor }: { id: string; browserKey: string; actor: Actor },
) {
  const [row] = await db.read
    .select()
    .from(parkedForms)
    .where(
      and(
        eq(parkedForms.id, id),
        eq(parkedForms.browserDigest, secrets.digest("browser", browserKey)),
        gt(parkedForms.keptUntil, clock.now()),
      ),
    );
  if (!row || (row.personId !== null && row.personId !== personIn(actor))) return undefined;
  const opened = openForBrowser(secrets, browserKey, `parked:${id}`, row.sealed);
  const { values, files } = sealedShape.parse(JSON.parse(opened));
  return { act: row.act, target: row.target, values, files };
}

const personIn = (actor: Actor) => (actor.kind === "person" || actor.kind === "suspended" ? actor.id : null);

/** A form that was handed in after all is no longer kept. */
export const dropParkedForms = (
  { db, secrets }: Pick<Kept, "db" | "secrets">,
  { browserKey, target }: Pick<Parking, "browserKey" | "target">,
) =>
  db.write((tx) =>
    tx
      .delete(parkedForms)
      .where(
        and(
          eq(parkedForms.browserDigest, secrets.digest("browser", browserKey)),
          eq(parkedForms.target, target),
        ),
      ),
  );
