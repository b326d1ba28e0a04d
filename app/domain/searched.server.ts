import { searchedComments } from "./needs/searched-comments.server.ts";
import { searchedNeeds } from "./needs/searched-needs.server.ts";
import { sameWords } from "./needs/similar/same-words.server.ts";
import { searchedAnswers } from "./responses/searched-answers.server.ts";
import type { SearchSources } from "./search/search-sources.server.ts";
import { searchedSummaries } from "./summaries/searched-summaries.server.ts";
import { searchedTasks } from "./tasks/searched-tasks.server.ts";

/** Everything that can be searched, each kind as its own area shows it to everybody. */
export const searched: SearchSources = {
  need: searchedNeeds,
  answer: searchedAnswers,
  comment: searchedComments,
  summary: searchedSummaries,
  task: searchedTasks,
  sameWords,
};
