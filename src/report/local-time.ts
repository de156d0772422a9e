/** "2026-11-25 09:30" of a moment, where the program runs. */
export function localTime(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [String(time.getFullYear()), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
