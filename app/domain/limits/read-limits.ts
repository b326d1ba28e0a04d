import { type Limit, type Limits, limitNames, standardLimits, variableOf } from "./limits.ts";

type Fault = { variable: string; problem: string; example: string };

/** The limits that an environment sets, as `most` or `most/seconds`; what is not set is as in the table. */
export function readLimits(env: Readonly<Record<string, string | undefined>>): {
  limits: Limits;
  faults: Fault[];
} {
  const known = new Set<string>(limitNames.map(variableOf));
  const faults: Fault[] = Object.keys(env)
    .filter((variable) => variable.startsWith("WENJI_LIMIT_") && !known.has(variable))
    .map((variable) => ({
      variable,
      problem: "is no limit of this portal",
      example: exampleOf("page.caller"),
    }));
  const limits: Record<keyof Limits, Limit> = { ...standardLimits };
  for (const name of limitNames) {
    const given = env[variableOf(name)];
    if (given === undefined || given === "") continue;
    const limit = limitFrom(given, limits[name].seconds);
    if (limit) limits[name] = limit;
    else
      faults.push({
        variable: variableOf(name),
        problem: "must be a number from 1 up, or such a number, a slash and seconds from 1 to 604800",
        example: exampleOf(name),
      });
  }
  return { limits, faults };
}

function limitFrom(text: string, standardSeconds: number): Limit | undefined {
  const [, digits, window] = /^(\d{1,15})(?:\/(\d{1,6}))?$/.exec(text) ?? [];
  const most = Number(digits ?? 0);
  const seconds = window === undefined ? standardSeconds : Number(window);
  return most >= 1 && seconds >= 1 && seconds <= 604_800 ? { most, seconds } : undefined;
}

const exampleOf = (name: keyof Limits) =>
  `${variableOf(name)}=${standardLimits[name].most}/${standardLimits[name].seconds}`;
