import { createContext, useContext } from "react";
import type { Switches } from "#app/domain/administration/feature-switches.ts";
import type { CategoryChoice } from "#app/domain/needs/need-category.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import type { Site } from "#app/domain/site.ts";
import { langApart } from "#app/domain/text/lang-of.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";

/** `isHere`: its own page is this one, and shows it filled in; else the button alone is offered. */
export type Parked = {
  act: string;
  target: string;
  values: Record<string, string[]>;
  files: number;
  isHere: boolean;
};

/** What every part of a page may know about its reader; put in place by entry.server. */
export type Page = {
  t: Translate;
  lang: Lang;
  site: Site;
  switches: Switches;
  /** Categories as forms and filters offer them. */
  categories: readonly CategoryChoice[];
  /** Changes with every change of the register: what is cached by it is as new as the page. */
  settingsVersion: number;
  /** The site's base map. It is the same on every page, so it does not travel with each page's own data. */
  base: readonly MapFeature[];
  actor: Actor;
  unread: number;
  now: string;
  zone: string;
  demo: boolean;
  elder: boolean;
  contrast: boolean;
  url: string;
  /** The portal's public address, without a trailing slash. */
  origin: string;
  /** A form that waited while its sender proved who they are. */
  parked?: Parked | undefined;
  script: string;
};

const PageContext = createContext<Page | undefined>(undefined);

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("a part of a page was rendered outside PageProvider");
  return page;
}

export const useT = () => usePage().t;

/** For `lang` on words that somebody wrote: said where they are not in the page's language, so that they are read out right. */
export function useLangOf(): (text: string) => Lang | undefined {
  const { lang } = usePage();
  return (text) => langApart(lang, text);
}
