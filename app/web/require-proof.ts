import { type AppLoadContext, redirect } from "@remix-run/server-runtime";
import type { Actor, Person } from "#app/domain/people/actor.ts";
import { owesConsent } from "#app/domain/people/consent-owed.server.ts";
import { dropParkedForms } from "#app/domain/people/parked-form.server.ts";
import {
  type Act,
  type MissingProof,
  needsConsent,
  outlastsSuspension,
  proofMissing,
} from "#app/domain/people/proof-rules.ts";
import { browserKeyOf } from "./browser-key.ts";
import { parkRequest } from "./park-request.ts";
import { backTo } from "./safe-path.ts";

/**
 * The person, when what they proved is enough for the act. Else leads them to where the missing proof is given, and back
 * with everything typed still there. Call it before the form is read.
 * `at`: the page to come back to, where the form's own path is no page; the button is then offered there.
 */
export async function requireProof(
  context: AppLoadContext,
  request: Request,
  act: Act,
  at?: string,
): Promise<Person> {
  const { deps } = context;
  const actor = selfIn(context.actor, act);
  const { pathname, search } = new URL(request.url);
  const isForm = request.method === "POST";
  const missing =
    proofMissing(act, actor, deps.clock.now()) ?? (isForm ? await consentMissing(context, act) : undefined);
  if (actor.kind === "person" && missing === undefined) {
    const browserKey = isForm ? browserKeyOf(request) : undefined;
    if (browserKey) await dropParkedForms(deps, { browserKey, target: pathname });
    return actor;
  }
  throw await leadAway(context, request, act, { missing: missing ?? "sign-in", at: at ?? pathname + search });
}

/** For acts whose command looks after the proof itself: a text that was published anew is agreed to first. */
export async function requireConsent(context: AppLoadContext, request: Request, act: Act): Promise<void> {
  const missing = await consentMissing(context, act);
  const { pathname, search } = new URL(request.url);
  if (missing) throw await leadAway(context, request, act, { missing, at: pathname + search });
}

type Led = { missing: MissingProof | "consent"; at: string };

/** To where it is given, with what was typed parked. */
async function leadAway(context: AppLoadContext, request: Request, act: Act, { missing, at }: Led) {
  const page = backTo(at);
  const isForm = request.method === "POST";
  const parked = isForm ? await parkRequest(context, request.clone(), act, page) : undefined;
  const headers = new Headers(parked && { "Set-Cookie": parked.cookie });
  return redirect(placeFor(missing, act, parked?.to ?? page), { headers });
}

/** A consent text that was published anew is agreed to before the next act that rests on it. */
export async function consentMissing({ deps, actor }: AppLoadContext, act: Act) {
  const owes = actor.kind === "person" && needsConsent(act) && (await owesConsent(deps.db.read, actor.id));
  return owes ? ("consent" as const) : undefined;
}

/** Who is suspended goes on as themselves where an act outlasts that. */
function selfIn(actor: Actor, act: Act): Actor {
  if (actor.kind !== "suspended") return actor;
  if (outlastsSuspension(act)) return actor.self;
  throw redirect("/account/suspension");
}

/** Where each proof can be given; every one of these pages leads back to `to`. */
export function placeFor(missing: MissingProof | "consent", act: Act, to: string): string {
  const back = `to=${encodeURIComponent(to)}`;
  switch (missing) {
    case "sign-in":
      return `/sign-in?${back}`;
    case "consent":
      return `/account/privacy?${back}#consents`;
    case "guardian":
      return "/account/guardian";
    case "contact":
    case "mobile":
      return `/account/contact?${back}`;
    case "second-factor":
      return `/account/security?${back}`;
    case "fresh-proof":
      return `/confirm?act=${act}&${back}`;
  }
}
