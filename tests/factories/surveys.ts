import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import { sendResponse } from "#app/domain/consultations/surveys/send-response.server.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";
import { aPublishedConsultation } from "./consultations.ts";
import { must } from "./market.ts";
import { aPerson, aTown } from "./people.ts";
import { aPlanDraft, keptVersion } from "./plans.ts";
import { aQuestionnaire } from "./questionnaires.ts";

export const bounds = [118, 30, 119, 31] as const;
/** Whose a response is: somebody's own. */
export const signed = (portal: TestPortal) => ({
  ...{ organisation: undefined, mayPublish: true, inNameOf: undefined, declaredStake: undefined },
  ...{ stake: undefined, submissionKey: portal.ids.next() },
});

/** A consultation that runs, with one question of every kind, and two who may answer. */
export async function aSurvey(given: Parameters<typeof aPublishedConsultation>[2] = {}) {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator, given);
  const change = { act: "replace", by: aQuestionnaire() } as const;
  must(await keepQuestionnaire(portal, coordinator, { number, revision: 0, change }));
  const [resident, other] = [await aPerson(portal, "朱明远"), await aPerson(portal, "林一")];
  const send = (who: typeof resident, typed: Record<string, string[]>, given: object = {}) =>
    sendResponse(portal, who, { ...signed(portal), number, typed, bounds, ...given });
  return { portal, coordinator, resident, other, number, id, send };
}
