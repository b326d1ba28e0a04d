import { filesFaultOf } from "./files.ts";

/** What stops the portal for a while and is nobody's mistake; the words of each are a reason of refusal. */
export type Trouble = "no-room-now" | "store-busy-now" | "files-away-now";

/** Whether an error says so, or one that it was caused by. */
export function troubleOf(error: unknown): Trouble | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const fault = filesFaultOf(cause);
    if (fault) return fault === "no-room" ? "no-room-now" : "files-away-now";
    const said = `${Reflect.get(cause, "code") ?? ""} ${cause.message}`;
    if (/SQLITE_FULL|ENOSPC|EDQUOT|database or disk is full/.test(said)) return "no-room-now";
    if (/SQLITE_BUSY|database is locked/.test(said)) return "store-busy-now";
  }
  return undefined;
}
