import { Decimal } from "decimal.js";

/**
 * Decimal with room for every product of typed numbers. The library's own default rounds each result to 20 significant digits, so that a sum
 * of long amounts would no longer be what was typed; 200 digits are beyond any value that `readCase` lets in.
 */
export const ExactDecimal = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -60, toExpPos: 60 });
