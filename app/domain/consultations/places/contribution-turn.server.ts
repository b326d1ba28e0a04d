import type { Deps } from "#app/platform/deps.ts";
import { keepDocument } from "../../files/keep-document.server.ts";
import { attachmentToken } from "./attachments.server.ts";
import { attachmentsIn } from "./contribution-form-view.server.ts";
import { pinOfPress } from "./pin-on-sheet.ts";
import { mostAttachments } from "./place-form.ts";
import type { SheetView } from "./places-view.ts";

type Values = Record<string, string[]>;
type Sent = { values: Values; tokens: readonly string[]; refused: readonly string[] };
type Turn = { values: Values; errors: Record<string, string>; reason: string | undefined; sends: boolean };

/** Keeps a file that comes with a contribution, until the form is sent or given up. */
export const attachmentKeeper = (deps: Pick<Deps, "files" | "secrets">) => async (bytes: Uint8Array) => {
  const kept = await keepDocument(deps, bytes);
  return kept.ok ? { ok: true as const, token: attachmentToken(deps, kept.document) } : kept;
};

/** What a post of the form asks for: files come to those kept before, a press on a sheet becomes its pin, only its own button sends it. */
export function contributionTurn(
  deps: Pick<Deps, "secrets">,
  { values: sent, tokens, refused }: Sent,
  sheets: readonly SheetView[],
): Turn {
  const { without: _without, "pin.x": x, "pin.y": y, ...values } = sent;
  const before = attachmentsIn(deps, sent).map(({ token }) => token);
  const all = [...new Set([...before, ...tokens])];
  values.attachment = all.slice(0, mostAttachments);
  const [reason = all.length > mostAttachments ? "too-many-attachments" : undefined] = refused;
  const chosen = values.sheet?.[0];
  if (values.shownSheet && values.shownSheet[0] !== chosen)
    for (const name of ["sheetX", "sheetY", "square", "page"]) delete values[name];
  if (!x || !y) return { values, errors: {}, reason, sends: (values.intent?.[0] ?? "send") === "send" };
  const size = sheets.find(({ id }) => id === chosen)?.size;
  const pin = size && pinOfPress({ x: Number(x[0]), y: Number(y[0]) }, size);
  if (!pin) return { values, errors: { square: "pin-needed" }, reason, sends: false };
  const at = { sheetX: [String(pin.x)], sheetY: [String(pin.y)], square: [] };
  return { values: { ...values, ...at }, errors: {}, reason, sends: false };
}
