/** Pairs of characters with a blank between, parted by bars. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export = pairs;
}
