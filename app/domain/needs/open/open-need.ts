import type { Instant } from "../../calendar/instant.ts";
import type { EntityLabel } from "../entity-label.ts";
import type { NeedState } from "../need-states.ts";
import type { NeedCategory, NeedKind } from "../need-terms.ts";
import type { Named } from "../need-view.ts";

/** A public need as feeds and files give it: masked words, and no place where none may be public. */
export type OpenNeed = {
  number: string;
  title: string;
  words: string;
  /** The resident who wrote it, as its page names them; undefined where it names nobody. */
  writer: string | undefined;
  /** The market entity in whose name it was written: always said (domain.md 9). */
  entity: EntityLabel | null;
  kind: NeedKind;
  category: NeedCategory;
  state: NeedState;
  submittedAt: Instant;
  answeredAt: Instant | null;
  updatedAt: Instant;
  supportCount: number;
  territory: Named | null;
  unit: Named | null;
  point: readonly [lon: number, lat: number] | undefined;
};
