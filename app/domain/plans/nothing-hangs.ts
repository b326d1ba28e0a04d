import type { Hangings } from "./plan-view.ts";

export const nothingHangs: Hangings = { opinions: 0, entityOpinions: 0, needs: 0, tasks: 0 };
