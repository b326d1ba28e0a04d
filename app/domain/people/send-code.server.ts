import { and, eq, gt, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Lang } from "../text/language.ts";
import type { Contact } from "./contact.ts";
import { contactDigest } from "./contact-digest.server.ts";
import {
  type CodeLimits,
  type CodePurpose,
  codeMinutes,
  mayHaveCode,
  type SendingRefusal,
} from "./one-time-code.ts";

export type CodeDeps = Deps & { codeLimits: CodeLimits };

type Asked = { purpose: CodePurpose; contact: Contact; callerDigest: string; lang: Lang };

/**
 * Sends a six-digit code and says under which id it is kept; the same for every contact, known or not.
 * Refuses a repeat within the gap, more than the hour's number, and a contact that no provider takes.
 */
export async function sendCode(
  deps: CodeDeps,
  asked: Asked,
): Promise<Decision<{ codeId: string }, SendingRefusal | "code-not-sent" | "mobile-sign-in-off">> {
  const code = deps.ids.code();
  const kept = await deps.db.write((tx) => keepCode(deps, tx, asked, code));
  if (!kept.ok) return kept;
  const t = deps.i18n.translate(asked.lang);
  const channel = asked.contact.kind === "email" ? "email" : "sms";
  const posted = await deps.post[channel].post({
    id: kept.codeId,
    to: asked.contact.address,
    subject: t("account.code-letter.subject"),
    text: t("account.code-letter.text", { code, minutes: codeMinutes }),
  });
  if (posted.outcome === "sent" || posted.outcome === "unknown") return kept;
  deps.log.warn({ channel, why: posted.why }, "a one-time code did not go out");
  return refuse("code-not-sent");
}

async function keepCode(deps: CodeDeps, tx: Tx, { purpose, contact, callerDigest }: Asked, code: string) {
  if (purpose === "sign-in" && contact.kind === "mobile" && !(await isOn(tx, "mobile-sign-in")))
    return refuse("mobile-sign-in-off");
  const now = deps.clock.now();
  const digest = contactDigest(deps, contact);
  const recent = await codesOfLastHour(tx, digest, callerDigest, now);
  const may = mayHaveCode(
    deps.codeLimits,
    recent.filter((row) => row.contactDigest === digest).map((row) => row.sentAt),
    recent.filter((row) => row.callerDigest === callerDigest).map((row) => row.sentAt),
    now,
  );
  if (may !== true) return refuse(may);
  const codeId = deps.ids.next();
  await tx.insert(oneTimeCodes).values({
    id: codeId,
    purpose,
    contactDigest: digest,
    callerDigest,
    codeDigest: deps.secrets.digest("code", `${codeId}.${code}`),
    sentAt: now,
    expiresAt: after(now, codeMinutes * 60_000),
  });
  return { ok: true as const, codeId };
}

const codesOfLastHour = (tx: Tx, contact: string, caller: string, now: string) =>
  tx
    .select({
      contactDigest: oneTimeCodes.contactDigest,
      callerDigest: oneTimeCodes.callerDigest,
      sentAt: oneTimeCodes.sentAt,
    })
    .from(oneTimeCodes)
    .where(
      and(
        or(eq(oneTimeCodes.contactDigest, contact), eq(oneTimeCodes.callerDigest, caller)),
        gt(oneTimeCodes.sentAt, after(now, -3_600_000)),
      ),
    );

const after = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();
