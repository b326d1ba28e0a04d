import type { ReadClause } from "./plan-view.ts";

const named = /^(layer|figure)-(.+)$/;

/** What `{{layer-CODE}}` or `{{figure-CODE}}` stands for; undefined when it is neither. */
export function textPart(name: string): { kind: "layer" | "figure"; code: string } | undefined {
  const [, kind, code] = named.exec(name) ?? [];
  return code && (kind === "layer" || kind === "figure") ? { kind, code } : undefined;
}

/** Codes of the layers or figures that clauses show among their words. */
export const partsNamed = (clauses: readonly Pick<ReadClause, "blocks">[], kind: "layer" | "figure") =>
  clauses.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const part = block.kind === "part" ? textPart(block.name) : undefined;
      return part?.kind === kind ? [part.code] : [];
    }),
  );
