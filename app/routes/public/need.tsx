import { useActionData, useLoaderData } from "@remix-run/react";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { boundsOf } from "#app/domain/geo/bounds.ts";
import { windowAround } from "#app/domain/geo/map-window.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { commentsOf, doneBy } from "#app/domain/needs/comment-queries.server.ts";
import { loadNeed } from "#app/domain/needs/load-need.server.ts";
import { needAsSeen } from "#app/domain/needs/need-for-reader.server.ts";
import type { NeedView } from "#app/domain/needs/need-view.ts";
import { publicWords } from "#app/domain/needs/public-words.ts";
import { readerMay } from "#app/domain/needs/reader-may.ts";
import { clarificationsOfNeed } from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { linkTexts } from "#app/domain/policies/citation-queries.server.ts";
import { basisLinks } from "#app/domain/responses/basis-links.server.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { needClock } from "#app/ui/needs/need-clock.ts";
import { NeedPage } from "#app/ui/needs/need-page.tsx";
import type { PlaceSeen } from "#app/ui/needs/need-place.tsx";
import { withAir } from "#app/ui/plans/with-air.ts";
import { formState } from "#app/ui/primitives/form-state.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t, lang } = context;
  const number = params.number ?? "";
  const loaded = await loadNeed(deps.db.read, { number });
  const need = loaded && (await needAsSeen(deps, actor, loaded, pageNumber(request, "merged")));
  if (!loaded || !need) throw missing();
  const query = new URL(request.url).searchParams;
  const { unit, state, dueOn } = need;
  const facts = { ...need.clock, state, dueOn, ...(unit && { unitName: nameIn(lang, unit) }) };
  const book = await loadRulebook(deps.db.read);
  const clock = needClock(facts, book, { t, lang, now: deps.clock.now(), zone: deps.zone });
  const listed = await commentsOf(deps.db.read, actor, need, {
    from: query.get("from") ?? undefined,
    holding: query.get("comment") ?? undefined,
  });
  const [clockParts] = clock ? await linkTexts(deps.db.read, [clock.basis]) : [];
  return {
    title: t("needs.page.title", { title: need.title, number }),
    ...(need.isPublic && {
      description: shorten(publicWords(need.words), 150),
      card: cardOf(context, number, need.title),
    }),
    need,
    clock: clock && { ...clock, ...(clockParts && { basisParts: clockParts }) },
    bases: await basisLinks(deps, need),
    seen: await placeSeen(context, need),
    listed,
    decisions: await decisionsOn(deps.db.read, "comment", listed.comments),
    clarifications: await clarificationsOfNeed(deps.db.read, need.id),
    done: await doneBy(deps.db.read, actor, need.id),
    voices: await voicesFor(deps, actor),
    may: readerMay(actor, { ...loaded.facts, channel: loaded.row.channel }),
    // A visitor's page is the same for all: a comment sent from there is known by its words.
    submissionKey: actor.kind === "visitor" ? "" : deps.ids.next(),
    said: saidOf(query.get("said")),
  };
}

/** The window in which the place is shown, and the territories around it. */
async function placeSeen(
  { deps }: AppLoadContext,
  { place, territory }: NeedView,
): Promise<PlaceSeen | undefined> {
  const geometry = place?.geometry;
  if (!geometry) return undefined;
  const territories = await territoryFeatures(deps.db.read);
  const own = territories.find(({ id }) => id === territory?.id);
  const around = own && withAir(boundsOf(own.geometry, geometry));
  return { near: windowAround(geometry, [900, 600]), around, territories };
}

const cardOf = ({ t, lang }: AppLoadContext, number: string, title: string) => ({
  path: `/needs/${number}/card.png?lang=${lang}`,
  alt: t("alerts.share.card-alt", { title: publicWords(title) }),
});

type Said = "thanks" | "thanks-waiting" | "reported" | undefined;
const saidOf = (said: string | null): Said =>
  said === "thanks" || said === "thanks-waiting" || said === "reported" ? said : undefined;

export default function Need() {
  const {
    submissionKey,
    title: _title,
    description: _said,
    card: _card,
    ...parts
  } = useLoaderData<typeof loader>();
  return <NeedPage {...parts} form={formState(useActionData(), { submissionKey })} />;
}
