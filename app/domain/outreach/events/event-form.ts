import { z } from "zod";
import { isCivilDate } from "../../calendar/civil-date.ts";
import { atWallClock } from "../../calendar/day-in-zone.ts";
import { optionalText, plainLine, plainText } from "../../text/plain-text.ts";
import { mostPeople, outreachKinds } from "./event-terms.ts";

const time = z.string("field-needed").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time-not-valid");
const whole = (least: number, most: number) =>
  z.coerce
    .number("length-not-whole")
    .int("length-not-whole")
    .min(least, "length-not-whole")
    .max(most, "number-too-large");

const written = z.object({
  kind: z.enum(outreachKinds, "field-needed"),
  ...{ titleZh: plainLine(60), titleEn: plainLine(120), wordsZh: plainText(2000) },
  wordsEn: optionalText(4000),
  placeLabel: plainLine(80),
  /** Longitude, latitude; empty where words alone tell the place. */
  coordinates: optionalText(60),
  day: z.string("field-needed").refine(isCivilDate, "date-not-valid"),
  ...{ from: time, until: time, capacity: whole(1, 5000) },
  ...{ children: optionalText(300), access: optionalText(300) },
});

const position = /^(-?\d{1,3}(?:\.\d+)?)[,，\s]+(-?\d{1,2}(?:\.\d+)?)$/;

const checked = (given: z.output<typeof written>, context: z.RefinementCtx) => {
  const fault = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (given.from >= given.until) fault("until", "ends-before-it-begins");
  if (given.coordinates && !position.test(given.coordinates))
    fault("coordinates", "coordinates-not-understood");
};

export const eventForm = z
  .object({ ...written.shape, submissionKey: z.string().max(64).optional() })
  .superRefine(checked);
export const eventChangeForm = z
  .object({ ...written.shape, revision: z.coerce.number().int().positive() })
  .superRefine(checked);
export const cancellationForm = z.object({ reason: plainText(500) });
export const recordForm = z.object({ attended: whole(0, 100_000), record: plainText(2000) });
export const signUpForm = z.object({ people: whole(1, mostPeople) });

export type EventInput = z.output<typeof written>;

/** What a form says as it is kept; times are of the site's clocks. */
export function eventFacts(input: EventInput, zone: string) {
  const { titleZh, wordsZh, wordsEn, coordinates, day, from, until, children, access, ...rest } = input;
  const [, lon, lat] = coordinates?.match(position) ?? [];
  return {
    ...{ kind: rest.kind, titleEn: rest.titleEn, placeLabel: rest.placeLabel, capacity: rest.capacity },
    ...{ title: titleZh, words: wordsZh, wordsEn: wordsEn ?? null },
    ...{ lon: lon ? Number(lon) : null, lat: lat ? Number(lat) : null },
    ...{ startsAt: atWallClock(day, millis(from), zone), endsAt: atWallClock(day, millis(until), zone) },
    ...{ children: children ?? null, access: access ?? null },
  };
}

const millis = (clock: string) => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * 60_000;
