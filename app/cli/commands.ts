import { backupCommand } from "./backup/backup-command.ts";
import { restoreCommand, verifyBackupCommand } from "./backup/restore-command.ts";
import type { CliCommand } from "./command.ts";
import { createAdmin } from "./create-admin.ts";
import { endRoleCommand } from "./end-role.ts";
import { endSecondFactorCommand } from "./end-second-factor.ts";
import { erasuresListCommand, erasuresReplayCommand } from "./erasures.ts";
import { filesCheckCommand } from "./files-check.ts";
import { filesMoveCommand } from "./files-move.ts";
import { grantRoleCommand } from "./grant-role.ts";
import { importContributionsCommand } from "./import-contributions.ts";
import { importNeedsCommand } from "./import-needs.ts";
import { importPlacesCommand } from "./import-places.ts";
import { keysRotateCommand, keysStatusCommand } from "./keys.ts";
import { migrateCommand } from "./migrate-database.ts";
import { searchRebuildCommand } from "./search-rebuild.ts";
import { seedNeedsCommand } from "./seed-needs.ts";
import { placesImportsCommand, placesUndoCommand } from "./undo-places.ts";
import { verifyLedgerCommand } from "./verify-ledger.ts";
import { verifyPlansCommand } from "./verify-plans.ts";

/** Every command of `npm run wenji -- <command>`, by its name of one or two words. */
export const commands: Record<string, CliCommand> = {
  migrate: migrateCommand,
  "admin create": createAdmin,
  "role grant": grantRoleCommand,
  "role end": endRoleCommand,
  "second-factor end": endSecondFactorCommand,
  "import needs": importNeedsCommand,
  "import contributions": importContributionsCommand,
  "import places": importPlacesCommand,
  "places imports": placesImportsCommand,
  "places undo": placesUndoCommand,
  seed: seedNeedsCommand,
  backup: backupCommand,
  "backup verify": verifyBackupCommand,
  restore: restoreCommand,
  "files check": filesCheckCommand,
  "files move": filesMoveCommand,
  "search rebuild": searchRebuildCommand,
  "erasures list": erasuresListCommand,
  "erasures replay": erasuresReplayCommand,
  "keys status": keysStatusCommand,
  "keys rotate": keysRotateCommand,
  "verify-ledger": verifyLedgerCommand,
  "verify-plans": verifyPlansCommand,
};
