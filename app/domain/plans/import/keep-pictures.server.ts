import type { Decision } from "../../decision.ts";
import type { Figure } from "../plan-draft.ts";
import type { GivenPicture } from "./given-picture.ts";
import { type ImportProblem, notesOn } from "./import-problem.ts";
import type { WrittenClause } from "./read-clauses.ts";

/** Checks, redraws and keeps a picture, as photos are. */
export type KeepPicture = (bytes: Uint8Array) => Promise<Decision<{ photo: { digest: string } }, string>>;

type Kept = { figures: Omit<Figure, "anchor">[]; problems: ImportProblem[] };

/** Keeps the pictures of a plan in the file store; one that is none is told by its file. */
export async function keepPictures(
  pictures: readonly GivenPicture[],
  clauses: readonly WrittenClause[],
  keep: KeepPicture,
): Promise<Kept> {
  const kept: Kept = { figures: [], problems: [] };
  for (const { file, at, code, title: named, bytes } of pictures) {
    const outcome = await keep(bytes);
    if (outcome.ok) {
      const title = captionOf(code, clauses) ?? named;
      const shown = { digest: outcome.photo.digest, type: "image/webp" } as const;
      kept.figures.push({
        code,
        title,
        alt: title,
        ...shown,
        secrecyReview: null,
        reviewNumber: null,
        exemption: null,
      });
    } else {
      const notes = notesOn(file, "paragraph");
      notes.add(at, "picture-not-kept", { code });
      kept.problems.push(...notes.problems);
    }
  }
  return kept;
}

/** The line under a figure that begins with 图 or Figure. */
function captionOf(code: string, clauses: readonly WrittenClause[]): string | undefined {
  for (const { lines } of clauses) {
    const at = lines.findIndex(({ text }) => text.trim() === `{{figure-${code}}}`);
    const under =
      at < 0
        ? undefined
        : lines
            .slice(at + 1)
            .find(({ text }) => text.trim() !== "")
            ?.text.trim();
    if (under && /^(图|figure)/i.test(under)) return under.slice(0, 120);
  }
  return undefined;
}
