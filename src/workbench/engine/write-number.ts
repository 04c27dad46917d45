/** Digits that Excel keeps of a number (https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result). */
const DIGITS = 15;
const FIRST_SCIENTIFIC = 20;
const LAST_PLAIN = -10;

/** A number joined to text, in the format General: up to 15 digits, scientific ("1E+20") where very large or very small. */
export function writeNumber(number: number): string {
  if (number === 0) return "0";
  const [mantissa = "", exponent = "0"] = number.toExponential(DIGITS - 1).split("e");
  const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  const power = Number(exponent);
  if (power >= FIRST_SCIENTIFIC || power < LAST_PLAIN) return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  return moved(digits, power);
}

/** "1.25" with the point moved by so many places, without going through binary numbers. */
function moved(digits: string, places: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const figures = digits.replace(/[-.]/g, "");
  if (places < 0) return `${sign}0.${"0".repeat(-places - 1)}${figures}`;
  const whole = figures.padEnd(places + 1, "0");
  const fraction = whole.slice(places + 1);
  return `${sign}${whole.slice(0, places + 1)}${fraction === "" ? "" : `.${fraction}`}`;
}
