import type { Voices } from "#app/domain/notices/notice-view.ts";
import type { Translate } from "#app/domain/text/language.ts";

/** A count of opinions; market entities beside the residents and never among them. */
export const voicesWords = (t: Translate, { residents, entities }: Voices): string =>
  entities === 0 ? String(residents) : t("notices.voices", { residents, entities });
