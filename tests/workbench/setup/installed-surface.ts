import type { ApiSurface } from "../../../src/workbench/surface/api-surface.ts";
import { cachedSurface } from "../../../src/workbench/server/cached-surface.ts";

/** The surface of the installed library, parsed once in each test process. */
export function installedSurface(): Promise<ApiSurface> {
  surface ??= cachedSurface().then((text): ApiSurface => JSON.parse(text));
  return surface;
}

let surface: Promise<ApiSurface> | undefined;
