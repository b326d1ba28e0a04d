import { integer, text } from "drizzle-orm/sqlite-core";

/** ISO instant in UTC as text. */
export const instant = (name: string) => text(name);
/** Civil date `YYYY-MM-DD` of the site's time zone as text. */
export const civilDate = (name: string) => text(name);
export const flag = (name: string) => integer(name, { mode: "boolean" });
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
