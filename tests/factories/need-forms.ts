import type { Actor } from "#app/domain/people/actor.ts";
import { action, type loader } from "#app/routes/public/need-new.tsx";
import { needs } from "#db/schema/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

type Fields = Parameters<typeof posting>[2];
export type View = Awaited<ReturnType<typeof loader>>["view"];

export const where = { step: "where", place: "coordinates", coordinates: "118.6, 30.28" };
export const what = {
  ...{ ...where, step: "what", kind: "suggestion", category: "transport", visibility: "public" },
  words: "小学门口没有人行道，孩子每天走在车流里。",
};
export const check = { ...what, step: "check" };

export async function aRoutedTown() {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(portal, {
    id: "transport",
    unitId: "liuwan-office",
    territoryId: "liuwan",
    category: "transport",
  });
  return portal;
}

/** Posts a step and gives the page that comes back, or where it leads. */
export async function post(portal: TestPortal, actor: Actor, fields: Fields, path = "/needs/new") {
  const context = await contextFor(portal, actor);
  const answer = await action(posting(context, path, fields));
  if (answer instanceof Response) return { status: answer.status, headers: answer.headers, view: undefined };
  const view: View = answer.data.view;
  return { status: answer.init?.status ?? 200, headers: new Headers(), view };
}

export const rows = (portal: TestPortal) => portal.db.read.select().from(needs);
export const carried = (view: View | undefined): Record<string, string[]> => view?.form.values ?? {};
