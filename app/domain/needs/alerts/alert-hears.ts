import type { FollowedFilter } from "./alert-filter.ts";
import type { AlertHears, AlertNews } from "./alert-terms.ts";
import type { NewsOfNeed } from "./news-in.ts";

/** As what an alert tells of news; undefined when it is not for it. */
export function toldAs(
  { what }: Pick<NewsOfNeed, "what">,
  { hears, filter }: { hears: AlertHears; filter: FollowedFilter },
): AlertNews | undefined {
  switch (what) {
    case "new":
      return filter.need ? undefined : "new";
    case "changed":
      // Whoever follows a state follows what comes into it, whoever follows one need its every step.
      return hears === "changes" || filter.state || filter.need ? "changed" : undefined;
    case "step":
      return filter.need ? "changed" : undefined;
    case "routed":
      return filter.unit ? "new" : undefined;
  }
}
