import type { Reads } from "#db/client.ts";
import type { PlanHead } from "../plan-draft.ts";
import { type Assembled, assembleDraft, type Former, noFormer } from "./assemble-draft.ts";
import { checkStanding } from "./check-standing.ts";
import { formerOf } from "./former-queries.server.ts";
import type { GivenFile } from "./given-file.ts";
import { type ImportProblem, type Notes, notesOn } from "./import-problem.ts";
import type { SaidHead } from "./import-said.ts";
import { type KeepPicture, keepPictures } from "./keep-pictures.server.ts";
import { readPlanHead } from "./plan-head.ts";
import { type PlanStanding, planStanding } from "./plan-standing.server.ts";
import { readApart } from "./read-apart.server.ts";
import type { ReadFiles } from "./read-plan-files.server.ts";
import type { Successors } from "./successors.ts";

export type ReadImport = {
  problems: ImportProblem[];
  former: Former;
  standing: PlanStanding | undefined;
  replaces: boolean;
  head?: PlanHead;
  assembled?: Assembled;
};

export type GivenImport = { files: readonly GivenFile[]; said: SaidHead; successors: Successors };

const noRecord = { secrecyReview: null, reviewNumber: null, exemption: null };
const noHead: PlanHead = {
  ...{ id: "", title: "", titleEn: "", tier: "county", kind: "master" },
  ...{ parentId: null, subject: null, version: "", source: "" },
};

/**
 * Reads the files of one version against what the portal holds, and writes nothing but pictures. What the files say of secrecy
 * reviews is left out: a review is recorded in the office, by another pair of eyes.
 */
export async function readImport(
  reads: Reads,
  { files, said, successors }: GivenImport,
  keep: KeepPicture,
): Promise<ReadImport> {
  const read = await readApart(files);
  const notes = notesOn(read.document?.file ?? "", "line");
  const head = await headOf(reads, read, said, notes);
  const standing = head && (await planStanding(reads, head.id));
  const { replaces } = head ? checkStanding(head, standing, notes) : { replaces: false };
  if (head?.parentId && !(await planStanding(reads, head.parentId)))
    notes.add(null, "parent-unknown", { id: head.parentId });
  const problems = [...notes.problems, ...read.problems];
  const { document, layers } = read;
  if (!document) return { problems, former: noFormer, standing, replaces };
  const former = head ? await formerOf(reads, head.id, head.version) : noFormer;
  const kept = await keepPictures(read.pictures, document.body.clauses, keep);
  const unreviewed = layers.map((layer) => ({ ...layer, ...noRecord }));
  const written = { head: head ?? noHead, document, layers: unreviewed, figures: kept.figures, successors };
  const assembled = assembleDraft(written, former);
  const all = inOrder([...problems, ...kept.problems, ...assembled.problems]);
  return { problems: all, former, standing, replaces, ...(head ? { head, assembled } : {}) };
}

/** The document's own head; a DOCX has none, so what was said counts, or the plan that was chosen. */
async function headOf(
  reads: Reads,
  read: ReadFiles,
  said: SaidHead,
  notes: Notes,
): Promise<PlanHead | undefined> {
  if (read.document?.place !== "paragraph") {
    const own = read.head?.head;
    if (own && said.plan && said.plan !== own.id)
      notes.add(null, "plan-differs", { field: "id", value: own.id, known: said.plan });
    return own;
  }
  const { plan: planId, ...fields } = said;
  const plan = planId ? await planStanding(reads, planId) : undefined;
  if (!plan) return readPlanHead({ fields, lineOf: () => null }, notes)?.head;
  const { version, sources } = fields;
  const given = { id: plan.id, title: plan.title, titleEn: plan.titleEn, tier: plan.tier, kind: plan.kind };
  const above = {
    ...(plan.parentId ? { parent: plan.parentId } : {}),
    ...(plan.subject ? { subject: plan.subject } : {}),
  };
  const fresh = { ...(version ? { version } : {}), ...(sources ? { sources } : {}) };
  return readPlanHead({ fields: { ...given, ...above, ...fresh }, lineOf: () => null }, notes)?.head;
}

/** File by file, from the top of each; what concerns a whole file goes first. */
const inOrder = (problems: readonly ImportProblem[]) =>
  problems.toSorted((one, other) => one.file.localeCompare(other.file) || (one.at ?? 0) - (other.at ?? 0));
