import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { publicConsultation } from "../consultation-queries.server.ts";
import { participationOf } from "./participation-queries.server.ts";
import { publicReach } from "./public-participation.ts";
import { isParticipationPublic } from "./reach-policy.ts";

/** Who took part in a consultation, as everybody reads it: after the close, without small cells; before it there is nothing. */
export async function publicParticipation(reads: Reads, number: string, today: CivilDate) {
  const page = await publicConsultation(reads, number, today);
  if (!page?.closesOn || !isParticipationPublic(page.state)) return undefined;
  const { tables, ...rest } = await participationOf(reads, { id: page.id, day: page.closesOn });
  return { ...rest, page: { number, title: page.title }, tables: tables.map(publicReach) };
}
