import {
  marketAppeals,
  marketDocuments,
  marketEntities,
  marketMovesMade,
  marketRepresentatives,
} from "#db/schema/market.ts";
import { aPdf } from "#tests/factories/documents.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** A verified entity of the town, spoken for by that person, with a letter and an appeal that waits. */
export async function anEntityOfTheTown({ db, clock, files }: TestPortal, personId: string) {
  const at = clock.now();
  const entityId = "ENTITY";
  const bytes = aPdf();
  const digest = await files.put(bytes);
  await db.write(async (tx) => {
    await tx.insert(marketEntities).values({
      ...{ id: entityId, uscc: "91110108551385082Q", name: "镇上的公司", legalRepresentative: "某人" },
      ...{ fields: ["operation"], state: "verified", createdBy: personId, createdAt: at, updatedAt: at },
      ...{ verifiedAt: at, verifiedUntil: "2999-12-31" },
    });
    await tx.insert(marketRepresentatives).values({
      ...{ id: "REPRESENTATIVE", entityId, personId, name: "某代表", cameBy: "founder", state: "accepted" },
      askedAt: at,
    });
    await tx.insert(marketDocuments).values({
      ...{ id: "LETTER", entityId, purpose: "authorisation", subjectId: "REPRESENTATIVE", digest },
      ...{ type: "application/pdf", size: bytes.length, addedBy: personId, addedAt: at },
    });
    const states = { fromState: "verified", toState: "suspended" } as const;
    await tx.insert(marketMovesMade).values({
      ...{ id: "SUSPENSION", entityId, move: "suspend", ...states, at, byRole: "registrar", eventSeq: 0 },
    });
    await tx.insert(marketAppeals).values({
      ...{
        id: "APPEAL",
        entityId,
        suspensionId: "SUSPENSION",
        grounds: "不服",
        madeBy: personId,
        madeAt: at,
      },
    });
  });
}
