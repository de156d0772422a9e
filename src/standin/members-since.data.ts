/** Members that came after ExcelApi 1.9, of those that the stand-in has: version by "Class.WireName". */
export const MEMBERS_SINCE: Readonly<Record<string, string>> = {
  'ConditionalFormatCollection.GetItemOrNullObject': '1.14',
  'Range.GetMergedAreasOrNullObject': '1.13',
  'Workbook.Comments': '1.10',
  'Worksheet.Comments': '1.10',
};
