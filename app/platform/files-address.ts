/** Where files are kept on an S3-compatible store: bucket, prefix, server, and how the bucket is named to it. */
export type S3Address = {
  bucket: string;
  /** Ends with `/` unless it is empty. */
  prefix: string;
  endpoint: string;
  region: string;
  style: "path" | "host";
};

/** `s3://bucket/prefix?endpoint=https://s3.example&region=cn-1&style=path`, or what is wrong with it. */
export function s3AddressOf(text: string): S3Address | string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "s3:") return "must start with s3://";
  const bucket = url.hostname;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return "names no bucket";
  const endpoint = url.searchParams.get("endpoint") ?? "";
  const server = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!server || !/^https?:$/.test(server.protocol)) return "needs endpoint=https://…";
  const style = url.searchParams.get("style") ?? "path";
  if (style !== "path" && style !== "host") return "style is path or host";
  const folder = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, "");
  if (/[^\w./-]|\.\./.test(folder)) return "has a prefix of other signs than letters, digits, . _ - /";
  const region = url.searchParams.get("region") ?? "auto";
  return { bucket, prefix: folder === "" ? "" : `${folder}/`, endpoint: server.origin, region, style };
}
