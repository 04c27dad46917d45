/** What is asked of the same reading again and again is computed once: a ledger of a thousand indicators takes seconds. The result is shared: nobody may change it. */
export function oncePerReading<Reading extends object, Result>(compute: (reading: Reading) => Result): (reading: Reading) => Result {
  const known = new WeakMap<Reading, { readonly result: Result }>();
  return (reading) => {
    const found = known.get(reading) ?? { result: compute(reading) };
    known.set(reading, found);
    return found.result;
  };
}
