import { dropPhotosOf } from "./draft-photos.client.ts";
import { draftBefore, dropSame } from "./kept-drafts.client.ts";
import { dropOpened } from "./waiting-store.client.ts";

/** What was handed in, or given up, is no draft any more; what another window wrote besides stays. */
export function enhance() {
  const sent = draftBefore();
  if (!sent) return;
  dropSame(sent);
  const key = sent.values.key?.[0] ?? "";
  void dropPhotosOf(key);
  void dropOpened(key);
}
