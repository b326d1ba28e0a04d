import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { signIn } from "#tests/e2e/sign-in.ts";
import { lookIndex, type Picture } from "./look-index.ts";
import { type PageExample, pageExamples } from "./page-examples.ts";
import { makeDemoTemplate, newDataFolder, startPortal, testSettings } from "./portal-process.ts";

/** Every page as it stands, in every look, into `.look/` with an index that shows them side by side. */
const folder = ".look";
const looks = [
  { name: "desktop-zh", width: 1240, locale: "zh-CN", elder: false },
  { name: "desktop-en", width: 1240, locale: "en-GB", elder: false },
  { name: "phone-zh", width: 390, locale: "zh-CN", elder: false },
  { name: "phone-en", width: 390, locale: "en-GB", elder: false },
  { name: "elder-zh", width: 390, locale: "zh-CN", elder: true },
];
type Look = (typeof looks)[number];

async function takePictures(only: string | undefined) {
  const began = Date.now();
  await makeDemoTemplate();
  const data = await newDataFolder();
  const portal = await startPortal({ data, env: { ...testSettings, WENJI_JOBS: "off" } });
  const browser = await startBrowser();
  try {
    const examples = await pageExamples(data, only);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const cookies = await sessions(browser, portal.origin, new Set(examples.map(({ reader }) => reader)));
    const taken = await Promise.all(
      looks.map((look) => picturesOf(browser, portal.origin, look, examples, cookies)),
    );
    await writeFile(join(folder, "index.html"), lookIndex(examples, taken.flat()));
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(
      `${taken.flat().length} pictures of ${examples.length} pages in ${seconds} s: ${folder}/index.html`,
    );
  } finally {
    await browser.close();
    await portal.stop();
    await rm(data, { recursive: true, force: true });
  }
}

const startBrowser = () =>
  chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"],
  });

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Each reader signs in once; every look starts from the same session. */
async function sessions(browser: Browser, origin: string, readers: Set<string | undefined>) {
  const found = new Map<string | undefined, Cookies>();
  for (const reader of readers) {
    if (!reader) continue;
    const context = await browser.newContext({ baseURL: origin });
    await signIn(await context.newPage(), reader);
    found.set(reader, await context.cookies());
    await context.close();
  }
  return found;
}

async function picturesOf(
  browser: Browser,
  origin: string,
  look: Look,
  examples: PageExample[],
  cookies: Map<string | undefined, Cookies>,
): Promise<Picture[]> {
  const { width, locale, elder, name } = look;
  const pictures: Picture[] = [];
  for (const reader of new Set(examples.map((example) => example.reader))) {
    const pages = examples.filter((example) => example.reader === reader);
    const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 }, locale });
    await context.addCookies(cookies.get(reader) ?? []);
    if (elder) await context.addCookies([{ name: "elder", value: "on", url: origin }]);
    const page = await context.newPage();
    for (const { route, path } of pages) {
      const answer = await page.goto(path);
      // Maps are drawn by script once the page is there.
      if ((await page.locator("[data-enhance]").count()) > 0) await page.waitForLoadState("networkidle");
      const file = `${fileNameOf(route)}.${name}.jpg`;
      await page.screenshot({
        path: join(folder, file),
        fullPage: true,
        animations: "disabled",
        quality: 80,
      });
      pictures.push({ route, look: name, file, status: answer?.status() ?? 0 });
    }
    await context.close();
  }
  return pictures;
}

const fileNameOf = (route: string) =>
  route
    .replace(/^\//, "")
    .replace(/[^\w.-]+/g, "_")
    .replace(/^$/, "home")
    .replace(/^_$/, "missing");

await takePictures(process.argv[2]);
