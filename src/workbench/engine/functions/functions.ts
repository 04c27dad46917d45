import type { BaseFunction } from "@univerjs/engine-formula";

/** Functions that replace those of Univer where it is wrong. */
export const FUNCTIONS: readonly BaseFunction[] = [];
