import { and, asc, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { KeptDocument } from "../../files/keep-document.server.ts";
import type { Actor, Person } from "../../people/actor.ts";
import { openContribution } from "../open-contribution.server.ts";
import type { AttachmentView } from "./places-view.ts";

export type KeptAttachment = KeptDocument;

export async function attach(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  to: { contributionId: string; authorId: string },
  attachments: readonly KeptAttachment[],
): Promise<void> {
  if (attachments.length === 0) return;
  await tx.insert(contributionAttachments).values(
    attachments.map(({ digest, type, size }, at) => ({
      ...{ ...to, id: ids.next(), position: at + 1, digest, type, size },
    })),
  );
}

const { position, type, size, digest, contributionId } = contributionAttachments;

/** The attachments of each of some contributions, in their order. */
export async function attachmentsOfAll(
  reads: Reads,
  ids: readonly string[],
): Promise<Map<string, AttachmentView[]>> {
  const found = new Map<string, AttachmentView[]>();
  if (ids.length === 0) return found;
  const rows = await reads
    .select({ id: contributionId, position, type, size })
    .from(contributionAttachments)
    .where(inArray(contributionId, [...ids]))
    .orderBy(asc(contributionId), asc(position));
  for (const { id, ...file } of rows) found.set(id, [...(found.get(id) ?? []), file]);
  return found;
}

type File = Pick<KeptDocument, "digest" | "type">;

/** One's own attachment; somebody else's is none. */
export async function ownAttachment(
  reads: Reads,
  actor: Person,
  { receipt, place }: { receipt: string; place: number },
): Promise<File | undefined> {
  const [own] = await reads
    .select({ digest, type })
    .from(contributionAttachments)
    .innerJoin(contributions, eq(contributions.id, contributionId))
    .where(and(eq(contributions.number, receipt), eq(contributions.authorId, actor.id), eq(position, place)));
  return own;
}

/** An attachment for whoever of the office may read its contribution. */
export async function attachmentFor(
  reads: Reads,
  actor: Actor,
  { place, ...asked }: { number: string; position: number; place: number },
): Promise<File | undefined> {
  const opened = await openContribution(reads, actor, asked);
  if (!opened) return undefined;
  const [file] = await reads
    .select({ digest, type })
    .from(contributionAttachments)
    .where(and(eq(contributionId, opened.contribution.id), eq(position, place)));
  return file;
}

/** A kept file as a form carries it, signed: only what this portal checked comes back as an attachment. */
export function attachmentToken({ secrets }: Pick<Deps, "secrets">, file: KeptAttachment): string {
  const text = textOf(file);
  return `${text}.${secrets.digest("attachment", text)}`;
}

export function attachmentOfToken(
  { secrets }: Pick<Deps, "secrets">,
  token: string,
): KeptAttachment | undefined {
  const [digest = "", kind, size, signature = ""] = token.split(".");
  const type = kind === "pdf" ? ("application/pdf" as const) : ("image/webp" as const);
  const file = { digest, type, size: Number(size) };
  return secrets.matches("attachment", textOf(file), signature) ? file : undefined;
}

const textOf = ({ digest, type, size }: KeptAttachment) =>
  [digest, type === "application/pdf" ? "pdf" : "webp", size].join(".");
