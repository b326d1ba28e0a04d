/**
 * What a change will touch, shown before it is made. Worded by `admin.effect.<effect>` with `count` and `values`; the
 * examples are a few of those counted.
 */
export type RegisterEffect = {
  effect: string;
  count: number;
  values?: Record<string, string | number>;
  examples: readonly { text: string; href?: string }[];
};
