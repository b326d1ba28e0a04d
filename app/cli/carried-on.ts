import { carryOnPlaces } from "#app/domain/geo/gazetteer/carry-on-places.server.ts";
import type { PlaceImportView } from "#app/domain/geo/gazetteer/place-import-view.ts";
import type { Deps } from "#app/platform/deps.ts";

/** Who works on the machine itself. */
export const commandLine = { kind: "system", job: "command-line" } as const;

/** Places of one transaction: the command does nothing else meanwhile. */
const most = 2000;

/** Works at imports of places, those before in turn first, until this one is at rest; how it stands then. */
export async function carriedOn(
  deps: Pick<Deps, "db" | "clock">,
  standing: () => Promise<PlaceImportView | undefined>,
): Promise<PlaceImportView | undefined> {
  for (;;) {
    const file = await standing();
    if (file?.state !== "taking" && file?.state !== "undoing") return file;
    await carryOnPlaces(deps, { most, size: "large" });
  }
}
