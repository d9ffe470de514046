const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** What is added to the day (D-numbers) and the month (help numbers, and the made-up people of test registers). */
const ADDED_TO_DAY = 40;
const ADDED_TO_MONTH = [0, 40, 65, 80];

/**
 * Whether eleven digits are a fødselsnummer, D-number or test number: a day that can be, and two control digits that
 * are right, by mod 11 with the weights of Skatteetaten. A remainder that would need the digit 10 is invalid.
 */
export function isNationalId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  if (!isDay(day) && !isDay(day - ADDED_TO_DAY)) return false;
  if (!ADDED_TO_MONTH.some((added) => month - added >= 1 && month - added <= 12)) return false;
  return control(digits, FIRST) === Number(digits[9]) && control(digits, SECOND) === Number(digits[10]);
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function control(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (11 - (sum % 11)) % 11;
}
