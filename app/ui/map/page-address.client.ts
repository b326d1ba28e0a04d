/** The page under another query: its address, and the forms that lead back to it. Plan layers that are on stay on. */
export function keepAddress(query: URLSearchParams) {
  const layers = new URLSearchParams(location.search).get("layer");
  const both = new URLSearchParams(query);
  if (layers && !both.has("layer")) both.set("layer", layers);
  putAddress(both);
}

/** Which plan layers are on, besides what the address says already. */
export function keepLayers(keys: readonly string[]) {
  const query = new URLSearchParams(location.search);
  query.delete("layer");
  if (keys.length > 0) query.set("layer", keys.join(","));
  putAddress(query);
  const carried = document.querySelector<HTMLInputElement>(".need-filter input[type=hidden][name=layer]");
  if (carried) Object.assign(carried, { value: keys.join(","), disabled: keys.length === 0 });
}

function putAddress(query: URLSearchParams) {
  const path = `${location.pathname}${query.toString() && `?${query}`}`;
  history.replaceState(history.state, "", path);
  for (const back of document.querySelectorAll<HTMLInputElement>("form[action='/preferences'] [name=to]"))
    back.value = path;
}
