import type { Reads } from "#db/client.ts";
import type { contributions } from "#db/schema/consultations.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Geometry } from "../../geo/geometry.ts";
import { layerPoint } from "../../geo/layer-point.ts";
import { representativePoint } from "../../geo/representative-point.ts";
import { clausesSpokenOf } from "./asked-clauses.server.ts";
import { featuresSpokenOf } from "./asked-features.server.ts";
import { pinInSquare } from "./pin-on-sheet.ts";
import type { PlaceRefusal, PlaceTyped } from "./place-form.ts";
import { quoteMeant } from "./quote-in-clause.ts";
import { sheetsOf } from "./sheets.server.ts";

type Columns = Partial<typeof contributions.$inferInsert>;
type Given = Decision<{ columns: Columns }, PlaceRefusal | "not-found">;

/** A drawn, typed or named place that was judged already. */
export type DrawnPlace = { geometry: Geometry; label: string; labels?: readonly string[] };
type Said = PlaceTyped & { subject: string; place?: DrawnPlace | undefined };

/** What a contribution points at, as its row keeps it, or why that is nowhere. */
export async function placesGiven(reads: Reads, consultationId: string, said: Said): Promise<Given> {
  const quoted = await quoteGiven(reads, consultationId, said);
  if (!quoted.ok) return quoted;
  const pinned = await spotGiven(reads, consultationId, said);
  if (!pinned.ok) return pinned;
  const placed = await placeColumns(reads, consultationId, said);
  return { ok: true, columns: { ...quoted.columns, ...pinned.columns, ...placed } };
}

async function quoteGiven(
  reads: Reads,
  consultationId: string,
  { subject, quote, nth }: Said,
): Promise<Given> {
  if (quote === undefined) return { ok: true, columns: {} };
  const clause = (await clausesSpokenOf(reads, consultationId, [subject])).get(subject);
  if (!clause) return refuse("quote-needs-clause");
  const meant = quoteMeant(clause.words, { quote, nth });
  if (!meant.ok) return refuse(meant.reason);
  return { ok: true, columns: { quoteFrom: meant.range.from, quoteUntil: meant.range.until } };
}

async function spotGiven(reads: Reads, consultationId: string, said: Said): Promise<Given> {
  const { sheet: id, sheetX, sheetY, square, page, spot } = said;
  if (!id) return { ok: true, columns: {} };
  const sheet = (await sheetsOf(reads, consultationId)).find((one) => one.id === id);
  if (!sheet) return refuse("not-found");
  const words = spot ?? null;
  if (!sheet.size) {
    if (page === undefined && words === null) return refuse("page-or-words-needed");
    return { ok: true, columns: { sheetId: id, sheetPage: page ?? null, sheetPlace: words } };
  }
  const named = square === undefined ? undefined : pinInSquare(square, sheet.size);
  if (square !== undefined && !named) return refuse("square-not-on-sheet");
  const pressed = sheetX === undefined || sheetY === undefined ? undefined : { x: sheetX, y: sheetY };
  const pin = named ?? pressed;
  if (!pin) return refuse("pin-needed");
  return { ok: true, columns: { sheetId: id, sheetX: pin.x, sheetY: pin.y, sheetPlace: words } };
}

/** A feature has a point on the map of places too, in the middle of what is shown of it; a drawing counts before it. */
async function placeColumns(
  reads: Reads,
  consultationId: string,
  { subject, place }: Said,
): Promise<Columns> {
  if (place) {
    const [placeLon, placeLat] = representativePoint(place.geometry);
    return { geometry: place.geometry, placeLabel: place.label, placeLon, placeLat };
  }
  const feature = (await featuresSpokenOf(reads, consultationId, [subject])).get(subject);
  if (!feature) return {};
  const [placeLon, placeLat] = layerPoint(feature.geometry);
  return { placeLon, placeLat };
}
