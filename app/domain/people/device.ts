/** The first that fits names it: most browsers also call themselves by the names of others. */
const browsers = [
  ["wechat", /MicroMessenger/],
  ["edge", /Edg(e|A|iOS)?\//],
  ["qq", /M?QQBrowser/],
  ["uc", /UCBrowser/],
  ["firefox", /Firefox|FxiOS/],
  ["chrome", /Chrome|CriOS/],
  ["safari", /Safari/],
] as const;
const systems = [
  ["harmony", /HarmonyOS|OpenHarmony/],
  ["android", /Android/],
  ["ios", /iPhone|iPad|iPod/],
  ["windows", /Windows/],
  ["mac", /Macintosh|Mac OS X/],
  ["linux", /Linux|X11/],
] as const;

export type Browser = (typeof browsers)[number][0] | "other";
export type System = (typeof systems)[number][0] | "other";

/** What kind of device a session is on, from what its browser says of itself. */
export function deviceOf(userAgent: string): { browser: Browser; system: System } {
  return {
    browser: browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? "other",
    system: systems.find(([, sign]) => sign.test(userAgent))?.[0] ?? "other",
  };
}
