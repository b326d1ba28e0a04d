import { missing } from "#app/web/require-actor.ts";

export function loader() {
  throw missing();
}

export default function Missing() {
  return null;
}
