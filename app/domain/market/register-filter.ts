import { type PublicEntityState, publicEntityStates } from "./entity-standing.ts";
import { type EntityField, entityFields } from "./entity-terms.ts";

export type RegisterFilter = {
  sought?: string | undefined;
  state?: PublicEntityState | undefined;
  field?: EntityField | undefined;
};

/** What an address asks of the register; anything else asks for nothing. */
export function registerFilter(query: URLSearchParams): RegisterFilter {
  const sought = query.get("sought")?.trim().slice(0, 80);
  const state = publicEntityStates.find((each) => each === query.get("state"));
  const field = entityFields.find((each) => each === query.get("field"));
  return { ...(sought && { sought }), ...(state && { state }), ...(field && { field }) };
}
