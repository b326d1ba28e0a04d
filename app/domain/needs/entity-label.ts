import { publicWords } from "./public-words.ts";

/** The label of what a market entity wrote: always there, its name left out only where a need is published without one. */
export type EntityLabel = { name: string | null; stake: string | null; uscc: string | null };

type Row = { entityId: string | null; entityName: string | null; entityStake: string | null };

/** Organisations' names stay whole; personal data in a name or a stake is masked as everywhere. */
export function entityLabel(
  { entityId, entityName, entityStake }: Row,
  uscc: string | null,
  named = true,
): EntityLabel | null {
  if (entityId === null) return null;
  if (!named) return { name: null, stake: null, uscc: null };
  return { name: publicWords(entityName ?? ""), stake: publicWords(entityStake ?? ""), uscc };
}
