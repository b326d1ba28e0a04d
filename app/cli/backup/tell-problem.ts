import type { Cli } from "../command.ts";
import { ArchiveProblem } from "./read-archive.ts";

/** Says what stopped a backup or a restoring; what is neither the archive's nor the disk's fault goes on up. */
export function tellProblem({ t, note }: Pick<Cli, "t" | "note">, error: unknown): number {
  if (error instanceof ArchiveProblem) note(t(`backup.fault.${error.fault}`, { what: error.message }));
  else if (isNoRoom(error)) note(t("backup.no-room"));
  else if (isUnreadable(error)) note(t("backup.unreadable", { what: error.message }));
  else throw error;
  return 1;
}

function isNoRoom(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (
      /ENOSPC|EDQUOT|SQLITE_FULL|no-room|disk is full/.test(`${Reflect.get(cause, "code")} ${cause.message}`)
    )
      return true;
  return false;
}

const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && /^(ENOENT|EACCES|EISDIR|ENOTDIR|EROFS)$/.test(String(Reflect.get(error, "code")));
