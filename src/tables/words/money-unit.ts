const UNITS: readonly string[] = ['万元', '亿元', '千元', '百元', '元'];
const NAMED = new RegExp(`(?:单位[:：]?(?:人民币)?|[(（︵](?:单位[:：]?)?(?:人民币)?)\\s*(${UNITS.join('|')})`);

/** A longer text is no heading whose letters stand one a line. */
const LONGEST_HEADER = 40;

/** Money unit that a text names in brackets or after 单位: "预算数(万元)", "金额单位：元"; null where it names none. */
export function unitIn(text: string): string | null {
  // Labels that run down a side have a letter a line: 项\n目\n︵\n万\n元\n︶.
  const line = text.length > LONGEST_HEADER ? text : text.replace(/\s+/g, '');
  return NAMED.exec(line)?.[1] ?? unitAmong(line);
}

/** Among other units of a line of units: 单位：人次、元. */
function unitAmong(line: string): string | null {
  const [, named = ''] = /单位[:：]([^\s:：()（）]{1,16})$/.exec(line) ?? [];
  const units = named.split(/[、，,/／;；]/).filter((unit) => UNITS.includes(unit));
  return units.length === 1 && named.length > (units[0]?.length ?? 0) ? (units[0] ?? null) : null;
}
