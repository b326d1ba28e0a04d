import type { EntityLabel } from "./entity-label.ts";
import type { NeedState } from "./need-states.ts";
import type { NeedCategory, NeedKind } from "./need-terms.ts";
import type { Named } from "./need-view.ts";

/** A need in an inbox. */
export type InboxLine = {
  id: string;
  number: string;
  title: string;
  kind: NeedKind;
  category: NeedCategory;
  state: NeedState;
  placeLabel: string;
  dueOn: string | null;
  dueAt: string | null;
  dueProvisional: boolean;
  territory: Named | null;
  unit: Named | null;
  /** The market entity in whose name it was written. */
  entity: EntityLabel | null;
};
