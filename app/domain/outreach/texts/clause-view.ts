/** A clause as it is read today, with what hangs on it. */
export type ClausePageView = {
  planId: string;
  plan: string;
  planEn: string;
  anchor: string;
  number: string;
  heading: string;
  words: string;
  needs: number;
  tasks: { number: string; title: string }[];
};
