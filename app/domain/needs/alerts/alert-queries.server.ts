import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { alertContacts, alerts } from "#db/schema/alerts.ts";
import { maskedContact } from "../../people/contact.ts";
import { sealedPlace } from "../../people/sealed-place.ts";
import { filterOfAlert } from "./alert-filter.ts";
import { alertIdOf } from "./alert-token.server.ts";
import type { AlertView } from "./alert-view.ts";
import { filterNames, namesFrom } from "./filter-names.server.ts";

type Row = typeof alerts.$inferSelect;
type Kept = Pick<Deps, "db" | "secrets" | "placesFile">;

/** A person's alerts, the last changed first; ended ones too, as long as they can be taken up again. */
export async function alertsOf(deps: Kept, personId: string): Promise<AlertView[]> {
  const rows = await deps.db.read
    .select()
    .from(alerts)
    .where(eq(alerts.personId, personId))
    .orderBy(desc(alerts.changedAt))
    .limit(100);
  return await Promise.all(rows.map((row) => viewOf(deps, row)));
}

/** The alert that a secret address names, and a hint of where its letters go. */
export async function alertOfToken(
  deps: Kept,
  token: string,
): Promise<(AlertView & { contact: string | undefined }) | undefined> {
  const id = alertIdOf(deps, token);
  if (!id) return undefined;
  const [row] = await deps.db.read.select().from(alerts).where(eq(alerts.id, id));
  if (!row) return undefined;
  const [kept] = await deps.db.read.select().from(alertContacts).where(eq(alertContacts.alertId, id));
  const address = kept && deps.secrets.open(sealedPlace("alert_contacts", id), kept.sealed);
  const contact = address && maskedContact({ kind: "email", address });
  return { ...(await viewOf(deps, row)), contact };
}

async function viewOf(deps: Pick<Deps, "db" | "placesFile">, row: Row): Promise<AlertView> {
  const { id, query, state, pace, hears, madeAt, endedAt } = row;
  const filter = filterOfAlert(query);
  return {
    id,
    query,
    filter,
    names: await filterNames(namesFrom(deps), filter),
    state,
    pace,
    hears,
    madeAt,
    endedAt,
  };
}
