import { useActionData, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { windowAround } from "#app/domain/geo/map-window.ts";
import { decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { commentsOf, doneBy } from "#app/domain/needs/comment-queries.server.ts";
import { loadNeed } from "#app/domain/needs/load-need.server.ts";
import { needAsSeen } from "#app/domain/needs/need-for-reader.server.ts";
import { readerMay } from "#app/domain/needs/reader-may.ts";
import { clarificationsOfNeed } from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { linkTexts } from "#app/domain/policies/citation-queries.server.ts";
import { basisLinks } from "#app/domain/responses/basis-links.server.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { needClock } from "#app/ui/needs/need-clock.ts";
import { NeedPage } from "#app/ui/needs/need-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t, lang } = context;
  const number = params.number ?? "";
  const loaded = await loadNeed(deps.db.read, { number });
  const need = loaded && (await needAsSeen(deps, actor, loaded));
  if (!loaded || !need) throw missing();
  const query = new URL(request.url).searchParams;
  const { unit, state, dueOn } = need;
  const facts = { ...need.clock, state, dueOn, ...(unit && { unitName: nameIn(lang, unit) }) };
  const book = await loadRulebook(deps.db.read);
  const geometry = need.place?.geometry;
  const bounds = geometry ? windowAround(geometry, [900, 600]) : undefined;
  const clock = needClock(facts, book, { t, lang, now: deps.clock.now(), zone: deps.zone });
  const listed = await commentsOf(deps.db.read, actor, need, pageNumber(request));
  const [clockParts] = clock ? await linkTexts(deps.db.read, [clock.basis]) : [];
  return {
    title: t("needs.page.title", { title: need.title, number }),
    need,
    clock: clock && { ...clock, ...(clockParts && { basisParts: clockParts }) },
    bases: await basisLinks(deps, need),
    bounds,
    listed,
    decisions: await decisionsOn(deps.db.read, "comment", listed.comments),
    clarifications: await clarificationsOfNeed(deps.db.read, need.id),
    done: await doneBy(deps.db.read, actor, need.id),
    voices: await voicesFor(deps, actor),
    may: readerMay(actor, { ...loaded.facts, channel: loaded.row.channel }),
    submissionKey: deps.ids.next(),
    said: saidOf(query.get("said")),
  };
}

type Said = "thanks" | "thanks-waiting" | "reported" | undefined;
const saidOf = (said: string | null): Said =>
  said === "thanks" || said === "thanks-waiting" || said === "reported" ? said : undefined;

export default function Need() {
  const { submissionKey, title: _title, ...parts } = useLoaderData<typeof loader>();
  return <NeedPage {...parts} form={formState(useActionData(), { submissionKey })} />;
}
