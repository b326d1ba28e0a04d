import { isActorRole } from "#app/domain/inspection/audit-filter.ts";
import type { AuditLine } from "#app/domain/inspection/audit-line.ts";
import type { Translate } from "#app/domain/text/language.ts";

export const eventWords = (t: Translate, { type }: Pick<AuditLine, "type">) => t(`events.${type}`);

/** In which part it was done; a part that has no words is shown as the ledger has it. */
export const roleWords = (t: Translate, role: string) => (isActorRole(role) ? t(`audit.role.${role}`) : role);

/** Who did it, as far as the reader may know. */
export function actorWords(t: Translate, { actor }: Pick<AuditLine, "actor">): string {
  switch (actor.kind) {
    case "staff":
      return actor.name;
    case "resident":
      return t("audit.actor.resident", { mark: actor.mark });
    case "system":
      return t("audit.actor.system", { job: actor.job });
    default:
      return t(`audit.actor.${actor.kind}`);
  }
}

/** What it was about. */
export function subjectWords(t: Translate, { subject }: Pick<AuditLine, "subject">): string {
  if ("withheld" in subject) return t("audit.subject.withheld");
  const kind = t(`audit.subject.${subject.kind}`);
  return subject.kind === "ledger" ? kind : t("audit.subject.named", { kind, label: subject.label });
}
