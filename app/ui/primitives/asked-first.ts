/** What the yes will post, when an action asked before it did anything (`asksFirst`). */
export const askedFirst = (answer: unknown): Record<string, string> | undefined =>
  hasAsked(answer) ? answer.asks : undefined;

const hasAsked = (answer: unknown): answer is { asks: Record<string, string> } =>
  typeof answer === "object" && answer !== null && "asks" in answer;
