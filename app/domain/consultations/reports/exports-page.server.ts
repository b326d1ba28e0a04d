import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import type { Actor } from "../../people/actor.ts";
import { mayReadFile } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { mayExport } from "./export-policy.ts";
import { exportsOf } from "./export-queries.server.ts";
import type { ExportsPage } from "./export-view.ts";
import { mayKeepTemplates } from "./templates/template-policy.ts";
import { templatesInUse } from "./templates/template-queries.server.ts";

/** The copies of a consultation and what the actor may ask for; undefined for who may not read its file. */
export async function exportsPage(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Actor,
  number: string,
): Promise<ExportsPage | undefined> {
  const row = await loadConsultation(db.read, number);
  const state = row && standingOn(row, civilDateOf(clock.now(), zone));
  if (!row || !state || !mayReadFile(actor, state)) return undefined;
  return {
    ...{ number: row.number, consultation: row.title },
    mayAsk: mayExport(actor, state, "masked") === true,
    mayName: mayExport(actor, state, "full") === true,
    templates: (await templatesInUse(db.read)).map(({ id, name }) => ({ id, name })),
    mayKeepTemplates: mayKeepTemplates(actor),
    exports: await exportsOf(db.read, actor, number),
  };
}
