/** Whether a value is what a validation's operator asks for; one that is not known refuses nothing. https://learn.microsoft.com/javascript/api/excel/excel.datavalidationoperator */
export function withinBounds(operator: string, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThan":
      return value < first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return true;
  }
}
