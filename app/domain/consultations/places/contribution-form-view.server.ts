import type { Deps } from "#app/platform/deps.ts";
import { datums } from "../../geo/datum-names.ts";
import { givenPlaceIn } from "../../needs/given-place-in.server.ts";
import { whereView } from "../../needs/need-form-queries.server.ts";
import type { CalledPlace } from "../../needs/place-called.ts";
import type { PlaceFault } from "../../needs/place-given.ts";
import type { Site } from "../../site.ts";
import type { Lang } from "../../text/language.ts";
import { contributionSubjects } from "../contribution-subjects.server.ts";
import { clausesSpokenOf } from "./asked-clauses.server.ts";
import { attachmentOfToken } from "./attachments.server.ts";
import type { ContributionFormView } from "./contribution-form-view.ts";
import { mostAttachments } from "./place-form.ts";
import { occurrencesOf, type QuoteView, quoteIn } from "./quote-in-clause.ts";
import { sheetsOf } from "./sheets.server.ts";

type Values = Record<string, string[]>;
type Reading = Pick<Deps, "db" | "files" | "secrets"> & { site: Site };

/** Places that words may stand at, one below the other: more are told apart by quoting more words. */
const mostShown = 20;

/** All that the form shows besides what was typed, read anew from what was typed. */
export async function contributionFormView(
  deps: Reading,
  lang: Lang,
  { consultationId, values }: { consultationId: string; values: Values },
): Promise<ContributionFormView> {
  const reads = deps.db.read;
  const value = (name: string) => values[name]?.[0] ?? "";
  const subject = value("subject");
  const place = await placeIn(deps, lang, values);
  const geometry = place?.ok ? place.geometry : null;
  const where = await whereView(deps, lang, value("q"), value("place"), geometry);
  const { territories, bounds, mark } = where.map;
  return {
    subjects: await contributionSubjects(reads, consultationId, [subject]),
    quotes: await quoteChoices(deps, consultationId, subject, value("quote")),
    where: { ...where, map: { territories, bounds, ...(mark ? { mark } : {}) } },
    sheets: await sheetsOf(reads, consultationId),
    attachments: attachmentsIn(deps, values).map(({ token, file: { type, size } }) => ({
      token,
      type,
      size,
    })),
  };
}

/** The place that a form names; undefined where it names none. */
export async function placeIn(
  deps: Pick<Reading, "db" | "site">,
  lang: Lang,
  values: Values,
): Promise<CalledPlace | PlaceFault | undefined> {
  const [place, coordinates, geometry, placeLabel] = ["place", "coordinates", "geometry", "placeLabel"].map(
    (name) => values[name]?.[0],
  );
  if (!place && !coordinates?.trim()) return undefined;
  const datum = datums.find((each) => each === values.datum?.[0]);
  const label = placeLabel?.trim().slice(0, 60) || undefined;
  return givenPlaceIn(deps, lang, { place, coordinates, datum, geometry, placeLabel: label });
}

/** Files that were kept for this form, without those that are to be left out. */
export function attachmentsIn(deps: Pick<Deps, "secrets">, values: Values) {
  const tokens = (values.attachment ?? []).filter((token) => !values.without?.includes(token));
  return [...new Set(tokens)]
    .flatMap((token) => {
      const file = attachmentOfToken(deps, token);
      return file ? [{ token, file }] : [];
    })
    .slice(0, mostAttachments);
}

/** Where quoted words stand, when that is more than once. */
async function quoteChoices(
  { db }: Pick<Reading, "db">,
  consultationId: string,
  subject: string,
  quote: string,
): Promise<QuoteView[]> {
  if (quote.trim() === "") return [];
  const clause = (await clausesSpokenOf(db.read, consultationId, [subject])).get(subject);
  if (!clause) return [];
  const found = occurrencesOf(clause.words, quote).slice(0, mostShown);
  return found.length > 1 ? found.map((range) => quoteIn(clause.words, range)) : [];
}
