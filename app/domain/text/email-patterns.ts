import type { PersonalPattern } from "./personal-data-kind.ts";

/** Hosts that are mail's alone, so that an address may be told around its signs (zhang3 at 163 dot com). */
const mailHosts =
  "(?:qq|foxmail|163|126|yeah|139|189|sina|sohu|aliyun|gmail|hotmail|outlook|live|yahoo|icloud|proton(?:mail)?)";
const at = "(?: ?(?:@|#|艾特|[([{<【]at[)\\]}>】]) ?)";
const dot = "(?: ?(?:\\.|[点點]|[([{<【]dot[)\\]}>】]) ?| dot )";

export const emailPatterns: readonly PersonalPattern[] = [
  {
    kind: "email",
    found: /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g,
    shows: [1, 0],
  },
  {
    kind: "email",
    hint: new RegExp(mailHosts + dot, "i"),
    found: new RegExp(
      `(?<![\\w.+-])(?:[a-z0-9][\\w.+-]{1,63}${at}|(?=[\\w.+-]{0,63}[\\d._])[a-z0-9][\\w.+-]{1,63} at )${mailHosts}${dot}(?:com|cn|net|hk|tw|me|uk)(?![a-z])`,
      "gi",
    ),
    shows: [1, 0],
  },
];
