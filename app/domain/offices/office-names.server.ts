import type { Reads } from "#db/client.ts";
import { territories, units } from "#db/schema/people.ts";
import type { RecordChoices, RecordNames } from "../administration/register-fact.ts";
import { officeChoices } from "./office-choices.server.ts";

/** Names of units and territories by their ids, retired ones included: history speaks of them. */
export async function officeNames(reads: Reads): Promise<RecordNames> {
  const columns = (table: typeof units | typeof territories) => ({
    id: table.id,
    name: table.name,
    nameEn: table.nameEn,
  });
  const all = [
    ...(await reads.select(columns(units)).from(units)),
    ...(await reads.select(columns(territories)).from(territories)),
  ];
  return new Map(all.map(({ id, ...names }) => [id, names]));
}

/** The same that stand, to choose from. */
export async function officeFactChoices(reads: Reads): Promise<RecordChoices> {
  const found = await officeChoices(reads);
  const asChoices = (all: { id: string; name: string; nameEn: string }[]) =>
    all.map(({ id, name, nameEn }) => ({ value: id, name: { both: { "zh-CN": name, en: nameEn } } }));
  return { units: asChoices(found.units), territories: asChoices(found.territories) };
}
