import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { addMaterial } from "#app/domain/consultations/keep-material.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { sheetsOf } from "#app/domain/consultations/places/sheets.server.ts";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import type { DemoConsultation } from "./consultation-content.ts";
import { must } from "./stage.ts";

/** Drawings that lie open with a consultation, taken in by the same door as every picture. */
export async function layOpen(
  deps: Deps,
  coordinator: Person,
  number: string,
  sheets: DemoConsultation["sheets"],
): Promise<void> {
  for (const { file, title } of sheets) {
    const drawing = await readFile(new URL(`./sheets/${file}.svg`, import.meta.url));
    const picture = await sharp(drawing, { density: 96 }).png().toBuffer();
    const { document } = must(await keepOfficeDocument(deps, picture));
    must(await addMaterial(deps, coordinator, { number, title, document }));
  }
}

/** What a contribution points at, as its form carries it. */
export async function pointedTo(
  reads: Reads,
  number: string,
  { quote, nth, place, pin }: DemoConsultation["contributions"][number]["points"],
) {
  const row = pin && (await loadConsultation(reads, number));
  const sheet = row && (await sheetsOf(reads, row.id)).find(({ title }) => title === pin?.sheet);
  if (pin && !sheet) throw new Error(`no sheet ${pin.sheet} in ${number}`);
  return { quote, nth, place, sheet: sheet?.id, square: pin?.square };
}
