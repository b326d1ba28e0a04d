/** Signs that people put between digits, the invisible ones included. */
export const gap = "[ \\t\\u00a0.\\-‐-―·_\\u200b-\\u200d\\u2060]";
export const loose = "[ \\t\\u00a0-]";
/** Signs that part the things of a list, and a number's groups only where it is told that they are those. */
export const listing = "[、，,;；/|:：~*+=。・杠]";
export const parted = ` ?${listing} ?`;
/** Up to two signs of either kind, or none. */
export const anyGap = "(?:[ \\t\\u00a0.\\-‐-―·_\\u200b-\\u200d\\u2060]|[、，,;；/|:：~*+=。・杠]){0,2}";
/** Not inside a longer number, nor inside a code of digits and letters such as a file name. */
export const alone = "(?<!\\d[A-Za-z]{0,8})";
