import { z } from "zod";

/** A passage as somebody saw it. */
export type Chosen = { id: string; revision: number };

/** More than anybody reads before they answer. */
export const mostChosen = 200;

/** A tick in a list: the passage and the revision that was shown, `01j…:3`. */
export const chosenValue = ({ id, revision }: Chosen) => `${id}:${revision}`;

const chosen = z
  .string()
  .regex(/^[0-9a-zA-Z-]{1,60}:\d{1,9}$/, "field-not-understood")
  .transform((text): Chosen => {
    const [id = "", revision] = text.split(":");
    return { id, revision: Number(revision) };
  });

export const chosenPassages = z
  .array(chosen, "choose-some")
  .min(1, "choose-some")
  .max(mostChosen, "too-many-chosen")
  .transform((all) => [...new Map(all.map((each) => [each.id, each])).values()]);
