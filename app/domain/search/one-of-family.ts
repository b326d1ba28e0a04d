/** English words of which one only ends otherwise (bus and buses): the shorter one stands for both. */
export const oneOfFamily = (said: readonly string[]): string[] =>
  said.filter((words) => !said.some((other) => words === `${other}s` || words === `${other}es`));
