import type { Bounds } from "../../geo/bounds.ts";
import type { Geometry, LayerGeometry } from "../../geo/geometry.ts";
import type { SubjectChoice } from "../consultation-view.ts";
import type { SheetView } from "./places-view.ts";
import type { QuoteView } from "./quote-in-clause.ts";

type PlaceChoice = { id: string; name: string; nameEn: string; territory: string };
type Outline = {
  properties: { layer: string; code: string; name: string; nameEn: string };
  geometry: LayerGeometry;
};

/** What the form shows besides what was typed. */
export type ContributionFormView = {
  subjects: SubjectChoice[];
  /** Where the quoted words stand, where that is more than once. */
  quotes: QuoteView[];
  where: {
    map: { territories: Outline[]; bounds: Bounds; mark?: Geometry };
    found: PlaceChoice[];
    sought: string;
  };
  sheets: SheetView[];
  attachments: { token: string; type: string; size: number }[];
};
